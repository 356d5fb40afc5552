/** @returns an animated GIF of that many frames, each 1 × 1, on a screen of `side` × `side` */
export function makeGif(frames: number, side = 1): Uint8Array<ArrayBuffer> {
  const low = side & 255;
  const high = side >> 8;
  const head = [
    0x47,
    0x49,
    0x46,
    0x38,
    0x39,
    0x61,
    low,
    high,
    low,
    high,
    0x80,
    0,
    0,
    200,
    30,
    30,
    255,
    255,
    255,
  ];
  const control = [0x21, 0xf9, 4, 0, 4, 0, 0, 0];
  const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const frame = Uint8Array.from([...control, ...image]);
  const out = new Uint8Array(head.length + frames * frame.length + 1);
  out.set(head);
  for (let index = 0; index < frames; index += 1)
    out.set(frame, head.length + index * frame.length);
  out[out.length - 1] = 0x3b;
  return out;
}
