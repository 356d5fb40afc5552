/** Which file of a family is taken, where its package has several. */

/** The variable cut: default `wght`; others where an optical size, a width or softness is used. */
export const VARIABLE_CUT: Readonly<Record<string, string>> = {
  archivo: "standard",
  "bodoni-moda": "opsz",
  "bricolage-grotesque": "opsz",
  "dm-sans": "opsz",
  fraunces: "full",
};

/** The weights taken of a static family; default all it has. */
export const STATIC_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  poppins: [300, 400, 500, 600, 700, 800],
  "zilla-slab": [400, 600, 700],
};

/** Taken in this order; the shaper looks for a letter in the same order. */
export const SUBSETS = [
  "latin",
  "latin-ext",
  "vietnamese",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
] as const;

/** An extension is of no use to a family that lacks what it extends. */
export const EXTENDS: Readonly<Record<string, string>> = {
  "cyrillic-ext": "cyrillic",
  "greek-ext": "greek",
};
