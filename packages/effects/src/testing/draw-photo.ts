import type { Pixels } from "../styles.ts";

interface Light {
  r: number;
  g: number;
  b: number;
}

/**
 * A picture with what photos have: a sky that darkens, hills, a round sun, skin with dark and light
 * features, a page of small bars as of text, a fence, soft texture. It knows no pixels: drawn in
 * another size it is the same picture, its edges one thousandth of its side wide.
 */
export function drawPhoto(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4);
  const k = Math.sqrt(width * height);
  const light: Light = { r: 0, g: 0, b: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      paint(light, ((x + 0.5) / k) * 1000, ((y + 0.5) / k) * 1000);
      const at = (y * width + x) * 4;
      data[at] = light.r;
      data[at + 1] = light.g;
      data[at + 2] = light.b;
      data[at + 3] = 255;
    }
  return { data, width, height };
}

/** The colour at a place, in thousandths of the picture's side. */
function paint(light: Light, x: number, y: number): void {
  const texture = y > 330 ? soft(x, y) : 0;
  set(light, 92 + y * 0.13, 150 + y * 0.09, 214 - y * 0.06);
  mix(light, disc(x - 830, y - 170, 90), 252, 226, 120);
  const hill = 430 + 70 * wave(x / 880) + 25 * wave(x / 295);
  mix(light, step(y - hill), 60 + texture * 26, 104 + texture * 40, 58 + texture * 18);
  mix(light, step(y - 640 - 40 * wave(x / 1320)), 132 + texture * 34, 106 + texture * 26, 74);
  paintFace(light, x - 330, y - 470);
  paintPage(light, x - 800, y - 620);
  const fence = Math.min(step(y - 700), step(760 - y), stripes(x, 34, 9));
  mix(light, fence, 74, 50, 40);
}

function paintFace(light: Light, x: number, y: number): void {
  const face = step(160 - distance(x, y * 0.78));
  const shade = Math.max(-1, Math.min(1, (x + y) / 220));
  mix(light, face, 190 - shade * 60, 140 - shade * 52, 108 - shade * 46);
  mix(light, Math.max(disc(x + 58, y + 30, 17), disc(x - 58, y + 30, 17)), 38, 26, 22);
  mix(light, disc(x + 53, y + 36, 5), 250, 250, 250);
  mix(light, Math.min(step(46 - Math.abs(x)), step(8 - Math.abs(y - 84))), 150, 56, 58);
  mix(
    light,
    Math.min(step(distance(x, y * 0.78) - 150), step(190 - distance(x, y * 0.78)), step(-y + 20)),
    44,
    30,
    26,
  );
}

function paintPage(light: Light, x: number, y: number): void {
  mix(light, Math.min(step(110 - Math.abs(x)), step(90 - Math.abs(y))), 244, 240, 228);
  const inside = Math.min(step(94 - Math.abs(x)), step(74 - Math.abs(y)));
  mix(light, Math.min(inside, stripes(y, 18, 6), step(wave(x / 5.7) * 5 + 3)), 40, 40, 52);
}

/** Waves of several lengths, -1 to 1. */
function soft(x: number, y: number): number {
  const a = wave(x / 57 + 0.27 * wave(y / 145));
  const b = wave(y / 46 + 0.21 * wave(x / 107));
  return (a * b + wave((x + 2 * y) / 195)) / 2;
}

/** A wave of a length of 1 made of parabolas: Math.sin may differ between engines. */
function wave(turns: number): number {
  const t = turns - Math.round(turns);
  return 8 * t * (1 - 2 * Math.abs(t));
}

function distance(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function stripes(along: number, distance: number, width: number): number {
  const place = along - distance * Math.round(along / distance);
  return step(width / 2 - Math.abs(place));
}

function disc(x: number, y: number, radius: number): number {
  return step(radius - distance(x, y));
}

/** 0 to 1 where `inside` grows over 0. */
function step(inside: number): number {
  return Math.max(0, Math.min(1, inside / 1.4 + 0.5));
}

function set(light: Light, r: number, g: number, b: number): void {
  light.r = r;
  light.g = g;
  light.b = b;
}

function mix(light: Light, share: number, r: number, g: number, b: number): void {
  light.r += (r - light.r) * share;
  light.g += (g - light.g) * share;
  light.b += (b - light.b) * share;
}
