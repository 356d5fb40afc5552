/** Four inks from the darkest to the lightest, and the key's, as `0xRRGGBB`. */
export interface Inks {
  readonly tones: readonly [number, number, number, number];
  readonly key: number;
}

/** A set of inks for each of the four panels. */
export type InkSet = readonly [Inks, Inks, Inks, Inks];

const inks = (a: number, b: number, c: number, d: number, key = 0x14_10_14): Inks => ({
  tones: [a, b, c, d],
  key,
});

export const INK_SETS: Readonly<Record<string, InkSet>> = {
  factory: [
    inks(0x6e143c, 0xe628c8, 0xffb428, 0xfff078),
    inks(0x0a286e, 0x1ea0dc, 0xff5a5a, 0xfafab4),
    inks(0x003c1e, 0x3cc850, 0xb45ae6, 0xffe6c8),
    inks(0x3c005a, 0xf03c3c, 0x28c8f0, 0xbeffe6),
  ],
  comic: [
    inks(0x1a1a2e, 0xe63946, 0xffd166, 0xfff8e7),
    inks(0x1a1a2e, 0x1d6fd1, 0xffd166, 0xfff8e7),
    inks(0x1a1a2e, 0x118a5c, 0xffb4a2, 0xfff8e7),
    inks(0x1a1a2e, 0xf3722c, 0x90dbf4, 0xfff8e7),
  ],
  neon: [
    inks(0x12003c, 0xff0099, 0x00f0ff, 0xf8ff5a),
    inks(0x12003c, 0x7b2cff, 0x2bff88, 0xfff7d6),
    inks(0x12003c, 0x00a2ff, 0xff4fd8, 0xf4ff61),
    inks(0x12003c, 0xff5400, 0x9dff00, 0xffe9f7),
  ],
  pastel: [
    inks(0x5a4a78, 0xf28fad, 0xfad9a1, 0xfffaf0),
    inks(0x3f5a7a, 0x7fb8d6, 0xf7c4c0, 0xfffaf0),
    inks(0x3f6b5c, 0x86c9a4, 0xf4e3a1, 0xfffaf0),
    inks(0x7a4a55, 0xe9a178, 0xb9d7ea, 0xfffaf0),
  ],
};
