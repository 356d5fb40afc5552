import type { Scene } from "../types.ts";
import { momentsFromText, momentsToText } from "./moments-code.ts";
import { distinctiveMoments, momentsOf, type ShapeMoments } from "./shape-moments.ts";
import { silhouetteOf } from "./silhouette-of.ts";
import type { ZernikeBasis } from "./zernike-basis.ts";

/** Marks are compared with marks, names with names. */
export type ShapeKind = "mark" | "word";

/** A fingerprint that was read. */
export interface ReadFingerprint {
  readonly kind: ShapeKind;
  readonly moments: ShapeMoments;
}

// The digit is the version: fingerprints of another version are not comparable and read as null.
const PREFIX = { mark: "m1.", word: "w1." } as const;

/** A drawing's shape as short text (67 characters); empty where there is no ink. */
export function fingerprintOf(scene: Scene, kind: ShapeKind, basis: ZernikeBasis): string {
  const silhouette = silhouetteOf(scene, basis.cells);
  if (!silhouette) return "";
  return PREFIX[kind] + momentsToText(distinctiveMoments(momentsOf(silhouette, basis)));
}

/** Reads a stored fingerprint; null for one of another version or anything else. */
export function readFingerprint(text: string): ReadFingerprint | null {
  const kind = text.startsWith(PREFIX.mark) ? "mark" : "word";
  if (!text.startsWith(PREFIX[kind])) return null;
  const moments = momentsFromText(text.slice(PREFIX[kind].length));
  return moments && { kind, moments };
}
