import type { LayoutSpec } from "@emblazon/contract";
import { isJoined } from "../type/writing.ts";
import type { NameFacts } from "../choice/design-plan.ts";
import { wordsOf } from "../choice/set-type.ts";

export type LayoutKind = LayoutSpec["kind"];

interface LayoutRule {
  /** For whoever directs. */
  readonly about: string;
  /** `needed` where it is nothing without a picture, `compact` where that has to fit a closed shape. */
  readonly picture: "needed" | "compact" | "free" | "none";
  readonly suits: (name: NameFacts, tagline: string) => boolean;
}

/** Below it a name is its own picture. */
const SHORT = 2;
const isLonger = ({ length }: NameFacts): boolean => length > SHORT;
const upTo =
  (most: number) =>
  ({ length }: NameFacts): boolean =>
    length > SHORT && length <= most;

/** The two words that a mark can stand between are about as long. */
function isPair({ text, length }: NameFacts): boolean {
  const [first = "", second, ...more] = wordsOf(text).filter((word) => !/^[&+]$/u.test(word));
  if (second === undefined || more.length > 0 || length > 18) return false;
  return Math.abs(first.length - second.length) <= 4;
}

/** How mark and name can stand together, and for which names. */
export const LAYOUTS: Readonly<Record<LayoutKind, LayoutRule>> = {
  horizontal: { about: "picture beside the name", picture: "needed", suits: isLonger },
  stacked: { about: "picture above the name", picture: "needed", suits: isLonger },
  divided: { about: "picture, a fine line, the name", picture: "needed", suits: isLonger },
  panel: { about: "picture on a tile beside the name", picture: "compact", suits: isLonger },
  wordmark: { about: "the name alone", picture: "none", suits: () => true },
  rules: { about: "the name between fine lines", picture: "free", suits: upTo(24) },
  frame: { about: "the name in a frame", picture: "free", suits: ({ length }) => length <= 26 },
  badge: { about: "picture and name in a closed label", picture: "needed", suits: upTo(24) },
  emblem: { about: "name along a round sign", picture: "compact", suits: upTo(22) },
  seal: {
    about: "name all the way round a sign",
    picture: "compact",
    suits: (name, tagline) => tagline.length <= 28 && upTo(tagline === "" ? 12 : 16)(name),
  },
  arch: {
    about: "the name bent over the picture",
    picture: "needed",
    suits: ({ length, text }) => length >= 4 && length <= 15 && !isJoined(text),
  },
  between: { about: "word, picture, word", picture: "needed", suits: isPair },
  stamp: {
    about: "few ideographs as a carved seal",
    picture: "none",
    suits: ({ text, length }) => length <= 6 && IDEOGRAPHS.test(text),
  },
  mark: {
    about: "the monogram alone",
    picture: "needed",
    suits: ({ text, length }) => length <= SHORT && /^[\p{L}\p{N}]+$/u.test(text.trim()),
  },
};

const IDEOGRAPHS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・]+$/u;

export const LAYOUT_KINDS = Object.keys(LAYOUTS).filter((kind): kind is LayoutKind =>
  Object.hasOwn(LAYOUTS, kind),
);

/** The layouts that a name can be set in; with or without pictures. */
export function layoutsFor(name: NameFacts, tagline: string, pictured: boolean): LayoutKind[] {
  return LAYOUT_KINDS.filter((kind) => {
    const { picture, suits } = LAYOUTS[kind];
    const needs = picture === "needed" || picture === "compact";
    return suits(name, tagline) && (pictured || !needs);
  });
}
