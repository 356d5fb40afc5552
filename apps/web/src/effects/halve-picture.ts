/** Rows from the top, RGBA, straight alpha. */
export type Picture = Pick<ImageData, "data" | "width" | "height">;

/**
 * Half as wide and half as high, each pixel the mean of four: colours count by their alpha, so that
 * nothing invisible shows at an edge. An odd last row or column is left out.
 */
export function halvePicture({ data, width, height }: Picture): Picture {
  const [columns, rows] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const halved = new Uint8ClampedArray(columns * rows * 4);
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const a = (y * 2 * width + x * 2) * 4;
      const [b, c, d] = [a + right, a + below, a + below + right];
      const to = (y * columns + x) * 4;
      const [wa, wb, wc, wd] = [at(data, a + 3), at(data, b + 3), at(data, c + 3), at(data, d + 3)];
      const alpha = wa + wb + wc + wd;
      halved[to + 3] = alpha / 4;
      if (alpha === 0) continue;
      for (let channel = 0; channel < 3; channel++)
        halved[to + channel] =
          (at(data, a + channel) * wa +
            at(data, b + channel) * wb +
            at(data, c + channel) * wc +
            at(data, d + channel) * wd) /
          alpha;
    }
  return { data: halved, width: columns, height: rows };
}

function at(data: Picture["data"], place: number): number {
  return data[place] ?? 0;
}
