import { brief, type BriefInput, type LogoSpec } from "@emblazon/contract";
import { beforeAll, expect, test } from "vitest";
import { createLogoEngine, type LogoEngine } from "./engine.ts";
import { explainDesign } from "./explain-design.ts";
import { readAssets } from "./node/read-assets.ts";

let engine: LogoEngine;

beforeAll(async () => {
  engine = await createLogoEngine(readAssets());
});

const READABLE = { text: "Marea", missing: [] };

function specOf(changes: Partial<LogoSpec>, word: Partial<LogoSpec["word"]> = {}): LogoSpec {
  return {
    version: 2,
    seed: 1,
    archetype: "symbol-above",
    style: "warm",
    layout: { kind: "stacked", mark_scale: 1 },
    surface: "white",
    palette: {
      ink: "#111111",
      a: "#225588",
      b: "#88AACC",
      k: "#EE7744",
      soft: "#F4F4F2",
    },
    tone: "full",
    gradient: false,
    word: {
      text: "Marea",
      font: "dm-serif-display",
      weight: 400,
      case: "as-is",
      tracking: 0,
      justified: false,
      tone: { kind: "plain" },
      ...word,
    },
    ...changes,
  };
}

const understood = (input: BriefInput) => engine.understand(brief.parse(input));

test("a symbol says what it is, where it stands, its family by name and where it comes from", () => {
  const spec = specOf({
    mark: {
      source: { kind: "symbol", id: "cup" },
      treatment: { kind: "plain" },
      mirrored: false,
    },
  });
  const line = explainDesign(
    spec,
    understood({ name: "Marea", industry: "espresso bar" }),
    READABLE,
  );
  expect(line).toMatch(/^A cup.* above the name, set in DM Serif Display, from “espresso.*\.$/u);
});

test.each([
  [{ device: { kind: "crossbar", bar: false } }, "The name with its A left open"],
  [{ device: { kind: "tittle" } }, "The name with its dots in the accent colour"],
  [{ device: { kind: "join" } }, "The name's letters grown together"],
  [{ contrast: { at: 2, weight: 300 } }, "The name in two weights"],
  [{ tone: { kind: "multi" } }, "The name with each letter in a colour of its own"],
] as const)("a name alone with %j says what was done to it", (word, said) => {
  const spec = specOf({ layout: { kind: "wordmark", align: "center" } }, word);
  expect(explainDesign(spec, understood({ name: "Marea" }), READABLE)).toBe(
    `${said}, set in DM Serif Display.`,
  );
});

test("a name with letters that no family has says plainly what is missing", () => {
  const spec = specOf({});
  const said = (text: string, missing: readonly string[]): string =>
    explainDesign(spec, understood({ name: "Marea" }), { text, missing });
  expect(said("Mara", ["𐎀"])).toContain("No typeface here draws “𐎀”");
  expect(said("", ["𐎀"])).toContain("so the mark stands without the name");
});
