/** Red, green and blue, 0 to 255 each, sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];
