/** Which files of a family are taken, where its package has several. */

/** The variable cut: default `wght`; others where an optical size, a width or softness is used. */
export const VARIABLE_CUT: Readonly<Record<string, string>> = {
  archivo: "standard",
  "bodoni-moda": "opsz",
  "bricolage-grotesque": "opsz",
  "dm-sans": "opsz",
  fraunces: "full",
  "noto-sans-armenian": "wdth",
  "noto-sans-georgian": "wdth",
};

/** The weights taken of a static family; default all it has. */
export const STATIC_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  almarai: [400, 700, 800],
  "bai-jamjuree": [400, 600, 700],
  "hind-siliguri": [400, 600, 700],
  kalam: [400, 700],
  kanit: [300, 500, 700, 800],
  karantina: [400, 700],
  khand: [400, 600, 700],
  krub: [400, 600, 700],
  martel: [400, 700, 900],
  mitr: [400, 500, 600],
  mukta: [400, 600, 800],
  "mukta-malar": [400, 600, 800],
  atma: [400, 600, 700],
  poppins: [300, 400, 500, 600, 700, 800],
  prompt: [300, 500, 700, 800],
  sarabun: [400, 600, 700],
  tajawal: [400, 500, 700, 800, 900],
  trirong: [400, 600, 800],
  "zilla-slab": [400, 600, 700],
  "lxgw-wenkai-tc": [700],
  "noto-sans-kr": [400, 700, 900],
  "noto-sans-sc": [400, 700],
  "noto-sans-tc": [400, 700],
  "noto-serif-kr": [600],
  "noto-serif-sc": [600],
  "noto-serif-tc": [600],
  "gowun-batang": [400, 700],
  "shippori-mincho": [600],
  "zen-kaku-gothic-new": [400, 700],
  "zen-maru-gothic": [500],
};

/** Taken in this order; the shaper looks for a letter in the same order. */
const SUBSETS = [
  "latin",
  "latin-ext",
  "vietnamese",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
  "arabic",
  "hebrew",
  "devanagari",
  "bengali",
  "tamil",
  "thai",
  "georgian",
  "armenian",
  "japanese",
  "korean",
  "chinese-simplified",
  "chinese-traditional",
] as const;

/** An extension is of no use to a family that lacks what it extends. */
const EXTENDS: Readonly<Record<string, string>> = {
  "cyrillic-ext": "cyrillic",
  "greek-ext": "greek",
};

/**
 * Families taken for one script: that, and plain Latin for names of two scripts. What they have
 * besides is drawn as well or better by the others.
 */
const TAKEN_FOR: Readonly<Record<string, readonly string[]>> = {
  alexandria: ["arabic"],
  almarai: ["arabic"],
  amiri: ["arabic"],
  "aref-ruqaa": ["arabic"],
  "baloo-bhaijaan-2": ["arabic"],
  cairo: ["arabic"],
  changa: ["arabic"],
  "el-messiri": ["arabic"],
  lalezar: ["arabic"],
  "noto-nastaliq-urdu": ["arabic"],
  rakkas: ["arabic"],
  "readex-pro": ["arabic"],
  "reem-kufi": ["arabic"],
  tajawal: ["arabic"],
  rubik: ["latin-ext", "cyrillic", "arabic", "hebrew"],
  bellefair: ["hebrew"],
  "frank-ruhl-libre": ["hebrew"],
  heebo: ["hebrew"],
  karantina: ["hebrew"],
  "secular-one": ["hebrew"],
  "suez-one": ["hebrew"],
  gotu: ["devanagari"],
  kalam: ["devanagari"],
  khand: ["devanagari"],
  martel: ["devanagari"],
  mukta: ["devanagari"],
  "rozha-one": ["devanagari"],
  teko: ["devanagari"],
  "yatra-one": ["devanagari"],
  "anek-bangla": ["bengali"],
  atma: ["bengali"],
  "baloo-da-2": ["bengali"],
  galada: ["bengali"],
  "hind-siliguri": ["bengali"],
  "noto-serif-bengali": ["bengali"],
  arima: ["tamil"],
  "baloo-thambi-2": ["tamil"],
  catamaran: ["tamil"],
  coiny: ["tamil"],
  kavivanar: ["tamil"],
  "mukta-malar": ["tamil"],
  "noto-serif-tamil": ["tamil"],
  "bai-jamjuree": ["thai"],
  charm: ["thai"],
  chonburi: ["thai"],
  itim: ["thai"],
  kanit: ["thai"],
  krub: ["thai"],
  mitr: ["thai"],
  pattaya: ["thai"],
  prompt: ["thai"],
  sarabun: ["thai"],
  trirong: ["thai"],
  "google-sans": ["georgian", "armenian"],
  "noto-sans-georgian": ["georgian"],
  "noto-serif-georgian": ["georgian"],
  "noto-sans-armenian": ["armenian"],
  "noto-serif-armenian": ["armenian"],
  "dela-gothic-one": ["japanese"],
  "shippori-mincho": ["japanese"],
  "zen-kaku-gothic-new": ["japanese"],
  "zen-maru-gothic": ["japanese"],
  "lxgw-wenkai-tc": ["chinese-traditional"],
  "noto-sans-tc": ["chinese-traditional"],
  "noto-serif-tc": ["chinese-traditional"],
  "noto-sans-sc": ["chinese-simplified"],
  "noto-serif-sc": ["chinese-simplified"],
  "noto-sans-kr": ["korean"],
  "noto-serif-kr": ["korean"],
  "gowun-batang": ["korean"],
};

/** A family's cut that is offered as a family of its own; its files are the family's. */
export const CUTS: Readonly<Record<string, { readonly of: string; readonly family: string }>> = {
  "noto-sans-armenian-condensed": {
    of: "noto-sans-armenian",
    family: "Noto Sans Armenian Condensed",
  },
  "noto-sans-georgian-condensed": {
    of: "noto-sans-georgian",
    family: "Noto Sans Georgian Condensed",
  },
};

const CJK = /^(?:japanese|korean|chinese-simplified|chinese-traditional)$/;

/** The subsets of a family that are taken, in the order in which a letter is looked for. */
export function subsetsOf({ id, subsets }: { id: string; subsets: readonly string[] }): string[] {
  const taken = TAKEN_FOR[id];
  const wanted = (subset: string): boolean =>
    subset === "latin" ||
    (taken ? taken.includes(subset) : subsets.includes(EXTENDS[subset] ?? subset));
  return SUBSETS.filter((subset) => subsets.includes(subset) && wanted(subset));
}

/** Whether a family's files go into the optional pack of large fonts. */
export function isLarge(subsets: readonly string[]): boolean {
  return subsets.some((subset) => CJK.test(subset));
}
