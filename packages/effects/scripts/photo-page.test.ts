import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EFFECT_STYLES } from "../src/effect-styles.ts";
import type { EffectParameter } from "../src/styles.ts";
import { PAGE_PHOTOS } from "./sheets/page-photos.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/photo-effects.md"), "utf8");
const lines = page.split("\n").map((line) => line.replace(/ +/g, " "));

const UNITS: Readonly<Record<string, string>> = {
  "‰ of the picture": " ‰",
  "%": " %",
  degrees: "°",
};

function rowOf({ name, description, ...parameter }: EffectParameter): string {
  const { choices, min, max, unit } = parameter;
  const takes = choices?.join(", ") ?? `${min} to ${max}${UNITS[unit ?? ""] ?? ""}`;
  return `| \`${name}\` | ${takes} | ${parameter.default} | ${description} |`;
}

test.each(EFFECT_STYLES)("the page says what $id takes", ({ id, parameters }) => {
  const head = lines.findIndex((line) => line.startsWith(`| \`${id}\` |`));
  expect(lines.slice(head + 2, head + 2 + parameters.length)).toEqual(parameters.map(rowOf));
});

test("the page says where each photo that it shows comes from", () => {
  const credits = lines.slice(lines.indexOf("## Credits")).filter((line) => line.startsWith("| `"));
  for (const { file } of PAGE_PHOTOS)
    expect([file, credits.filter((line) => line.includes(`\`${file}\``)).length]).toEqual([
      file,
      1,
    ]);
});
