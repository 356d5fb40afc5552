import { surfaces, type LogoSpec } from "@emblazon/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { apcaContrast, wcagContrast } from "./contrast.ts";
import { hexToOklch } from "./oklch.ts";
import { ONE_COLOR, REVERSED } from "./one-color.ts";
import { paletteFromUser, palettesFromUser } from "./palette-from-user.ts";
import { PALETTES } from "./palettes.ts";
import { resolveColors } from "./resolve-colors.ts";

const tones: readonly LogoSpec["tone"][] = ["full", "duo", "mono", "ink"];
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0").toUpperCase()}`);

test("every palette of ours, on every surface and in every tone, reads", () => {
  for (const palette of PALETTES)
    for (const surface of surfaces)
      for (const tone of tones) {
        const { background, roles } = resolveColors({ palette, surface, tone });
        const where = `${palette.id} ${surface} ${tone}`;
        expect(wcagContrast(roles.ink, background), `ink ${where}`).toBeGreaterThanOrEqual(4.4);
        expect(Math.abs(apcaContrast(roles.ink, background)), `Lc ${where}`).toBeGreaterThanOrEqual(
          55,
        );
        expect(wcagContrast(roles.sub, background), `sub ${where}`).toBeGreaterThanOrEqual(4.3);
        expect(wcagContrast(roles.a, background), `a ${where}`).toBeGreaterThanOrEqual(2.95);
        expect(wcagContrast(roles.k, background), `k ${where}`).toBeGreaterThanOrEqual(1.3);
        expect(wcagContrast(roles.on, roles.a), `on ${where}`).toBeGreaterThanOrEqual(2.95);
      }
});

test("a person's colours of any kind: text reads on every surface", () => {
  fc.assert(
    fc.property(
      fc.array(hex, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...surfaces),
      (colors, surface) => {
        const { background, roles } = resolveColors({
          palette: paletteFromUser(colors),
          surface,
          tone: "full",
        });
        expect(wcagContrast(roles.ink, background)).toBeGreaterThanOrEqual(3);
        expect(wcagContrast(roles.on, roles.a)).toBeGreaterThanOrEqual(3);
      },
    ),
    { seed: 7, numRuns: 400 },
  );
});

test("a person's single colour is in the drawing to the letter on white and on brand", () => {
  fc.assert(
    fc.property(hex, (color) => {
      const palette = paletteFromUser([color]);
      expect(palette.a).toBe(color);
      const white = Object.values(resolveColors({ palette, surface: "white", tone: "full" }).roles);
      if (wcagContrast(color, "#FFFFFF") >= 1.2) expect(white).toContain(color);
      expect(resolveColors({ palette, surface: "brand", tone: "full" }).background).toBe(color);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("a pale brand colour accents on white and keeps dark text as a background", () => {
  const palette = paletteFromUser(["#F5D000"]);
  const white = resolveColors({ palette, surface: "white", tone: "full" });
  expect(white.roles.a).toBe(palette.ink);
  expect(white.roles.b).toBe("#F5D000");
  const brand = resolveColors({ palette, surface: "brand", tone: "full" });
  expect(brand.background).toBe("#F5D000");
  expect(wcagContrast(brand.roles.ink, "#F5D000")).toBeGreaterThan(7);
});

test("all of a person's five colours have a place in the palette or give way only to closer roles", () => {
  const palette = paletteFromUser(["#111111", "#C1361D", "#E7752C", "#F4B63F", "#FFFAF0"]);
  expect(palette).toEqual({
    id: "user",
    ink: "#111111",
    a: "#C1361D",
    b: "#E7752C",
    k: "#F4B63F",
    soft: "#FFFAF0",
  });
});

test("one colour and reversed are black on white and white on near black", () => {
  const black = resolveColors(ONE_COLOR);
  expect(new Set([black.roles.a, black.roles.b, black.roles.k, black.roles.ink])).toEqual(
    new Set(["#111111"]),
  );
  const white = resolveColors(REVERSED);
  expect(white.background).toBe("#101012");
  expect(new Set([white.roles.a, white.roles.b, white.roles.k, white.roles.ink])).toEqual(
    new Set(["#FFFFFF"]),
  );
});

test("contrast of black and white is 21 to 1 and Lc 106, of a colour with itself 1 and 0", () => {
  expect(wcagContrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(apcaContrast("#000000", "#FFFFFF")).toBeCloseTo(106.04, 1);
  expect(apcaContrast("#FFFFFF", "#000000")).toBeCloseTo(-107.88, 1);
  expect(wcagContrast("#3F37C8", "#3F37C8")).toBe(1);
  expect(apcaContrast("#3F37C8", "#3F37C8")).toBe(0);
});

test("a person's near white leaves nothing of the drawing unseen on white", () => {
  const { background, roles } = resolveColors({
    palette: paletteFromUser(["#FEFEFE"]),
    surface: "white",
    tone: "full",
  });
  for (const role of ["ink", "a", "b", "k"] as const)
    expect(wcagContrast(roles[role], background), role).toBeGreaterThan(1.5);
});

test("two colours of a person bring in no third hue", () => {
  const palette = paletteFromUser(["#D00000", "#111111"]);
  expect(palette.ink).toBe("#111111");
  expect(palette.a).toBe("#D00000");
  expect(Math.abs(hexToOklch(palette.k).h - hexToOklch("#D00000").h)).toBeLessThan(40);
});

test("the arrangements of a person's colours: each colour has its place in one, the plainest comes first", () => {
  fc.assert(
    fc.property(fc.uniqueArray(hex, { minLength: 1, maxLength: 5 }), (colors) => {
      const ways = palettesFromUser(colors);
      expect(ways[0]).toEqual(paletteFromUser(colors));
      const placed = new Set(ways.flatMap(({ ink, a, b, k, soft }) => [ink, a, b, k, soft]));
      if (colors.some((color) => carriesBrand(color)))
        for (const color of colors) expect(placed).toContain(color);
      expect(ways.length).toBeLessThanOrEqual(30);
    }),
    { seed: 11, numRuns: 300 },
  );
});

function carriesBrand(color: string): boolean {
  const { l, c } = hexToOklch(color);
  return c >= 0.04 && l > 0.22 && l < 0.93;
}

test("what is cut out of a middle blue is light, whatever measures higher", () => {
  const palette = PALETTES.find(({ id }) => id === "crayon");
  if (!palette) throw new Error("the palette is gone");
  const { roles } = resolveColors({ palette, surface: "white", tone: "full" });
  expect(hexToOklch(roles.on).l).toBeGreaterThan(0.9);
  expect(hexToOklch(roles.onSub).l).toBeGreaterThan(0.85);
});

test("a golden ground keeps dark type and does not turn brown", () => {
  for (const id of ["gold", "honey", "sunny", "volt"]) {
    const palette = PALETTES.find((entry) => entry.id === id);
    if (!palette) throw new Error("the palette is gone");
    const { background, roles } = resolveColors({ palette, surface: "brand", tone: "full" });
    expect(hexToOklch(background).l, id).toBeGreaterThan(0.7);
    expect(hexToOklch(roles.ink).l, id).toBeLessThan(0.4);
  }
});
