import type { Verdict } from "@emblazon/failover";
import type { PictureResult } from "../../engines/pictures/picture-request.ts";
import type { DecodedResult } from "../../pictures/decode-result.ts";
import { isSamePicture } from "../../pictures/is-same-picture.ts";
import { legibilityFault } from "../../pictures/legibility-fault.ts";
import type { PictureDecoder } from "../../pictures/picture-decoder.ts";
import type { LogoInput } from "../../schema/generations.ts";

/** Judges what models give for one generation, and keeps what was seen of it. */
export interface ResultCheck {
  judge(result: PictureResult): Promise<Verdict>;
  /** What `judge` has seen of a picture; null for a drawing of our own. */
  lookOf(result: PictureResult): DecodedResult | null;
}

/** Smaller than this is an error's picture, or a thumbnail. */
const LEAST_SIDE = 256;
/** Bits of 64 by which two pictures differ at least. */
const LEAST_DIFFERENCE = 4;
/** Of a picture that comes back as it was sent. */
export const NOTHING_CHANGED = "nothing was changed";
/** How much of its square a mark fills. */
const COVERAGE = { least: 0.005, most: 0.95 } as const;

/** What pictures are compared by. */
type Seen = Pick<DecodedResult, "fingerprint" | "thumbnail">;

/**
 * @param parent the picture that is changed; null for new designs. What comes of one picture may be
 *   alike, so it is only compared to the eye.
 */
export function createResultCheck(
  decoder: Pick<PictureDecoder, "decodeResult">,
  { brief }: LogoInput,
  parent: Seen | null,
): ResultCheck {
  const looks = new WeakMap<PictureResult, DecodedResult>();
  // Not the pictures themselves, which would lie in memory until the last one is made.
  const taken: Seen[] = [];
  const isTwin = parent === null ? isAlike : isSamePicture;
  const wantsFigure = !brief.include_text_in_ai;

  const findFault = (look: DecodedResult): string | null => {
    const { width, height } = look.picture;
    if (Math.min(width, height) < LEAST_SIDE) return `only ${width} × ${height} pixels`;
    if (look.isBlank) return "nothing is to be seen in it";
    const { figure } = look;
    if (figure !== null && figure.coverage < COVERAGE.least) return "next to nothing is in it";
    if (figure !== null && figure.coverage > COVERAGE.most) return "it fills the whole picture";
    const illegible = legibilityFault(look.legibility);
    if (illegible !== null) return illegible;
    if (parent !== null && isSamePicture(parent, look)) return NOTHING_CHANGED;
    const hasTwin = taken.some((other) => isTwin(other, look));
    return hasTwin ? "it looks like one of its siblings" : null;
  };

  return {
    judge: async (result) => {
      if (result.kind === "design") return { kind: "ok" };
      const look = await decoder.decodeResult(result.bytes, { cutOut: wantsFigure });
      if (look.kind === "refused") return { kind: "bad", reason: look.detail };
      const fault = findFault(look);
      if (fault !== null) return { kind: "bad", reason: fault };
      looks.set(result, look);
      // A copy: it came in one piece with the picture.
      taken.push({ fingerprint: look.fingerprint, thumbnail: new Uint8Array(look.thumbnail) });
      return { kind: "ok" };
    },
    lookOf: (result) => looks.get(result) ?? null,
  };
}

function isAlike(one: Seen, other: Seen): boolean {
  return differs(one.fingerprint, other.fingerprint) < LEAST_DIFFERENCE;
}

function differs(one: string, other: string): number {
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; bits > 0n; bits >>= 1n) count += Number(bits & 1n);
  return count;
}
