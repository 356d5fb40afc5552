import { brief, type BriefInput } from "@emblazon/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAssets } from "../node/read-assets.ts";
import { HELD_OUT_BRIEFS, KNOWN_BRIEFS } from "./briefs.testdata.ts";
import { CONCEPTS } from "./lexicon.ts";
import { judge, type Judged } from "./judge.testkit.ts";
import { HELD_OUT } from "./held-out-briefs.testdata.ts";
import { INDUSTRIES } from "./industries.ts";
import { LAST_LOOK } from "./last-look-briefs.testdata.ts";
import { SECOND_LOOK } from "./second-look-briefs.testdata.ts";
import { STYLE_IDS } from "./industry.ts";
import { TUNING_BRIEFS } from "./tuning-briefs.testdata.ts";
import { CONFIDENT, understand } from "./understand.ts";
import { readWordBooks } from "./word-books.ts";

const books = await readWordBooks(readAssets());
const read = (input: BriefInput): ReturnType<typeof understand> =>
  understand(brief.parse(input), books);
const sureOf = (input: BriefInput): string[] =>
  read(input)
    .concepts.filter(({ score }) => score >= CONFIDENT)
    .map(({ concept }) => concept);

function countRight(judged: readonly Judged[]): { right: number; wrong: string } {
  const wrong = judged.filter(({ right }) => !right).map(({ name, first }) => `${name}: ${first}`);
  return { right: judged.length - wrong.length, wrong: wrong.join(", ") };
}

test.each([...KNOWN_BRIEFS, ...HELD_OUT_BRIEFS])(
  "understand, $name, finds the trade $trade and pictures one of $concepts",
  (entry) => {
    const { right, slips, first } = judge(entry, read);
    expect(understand(brief.parse(inputOf(entry)), books).industry).toBe(entry.trade);
    expect(right, first).toBe(true);
    expect(slips).toEqual([]);
  },
);

function inputOf({ name, tagline = "", industry = "", description = "" }: BriefInput): BriefInput {
  return { name, tagline, industry, description };
}

test("understand, the tuning briefs, is right first about 95 % of them", () => {
  const { right, wrong } = countRight(TUNING_BRIEFS.map((entry) => judge(entry, read)));
  expect(right / TUNING_BRIEFS.length, wrong).toBeGreaterThanOrEqual(0.95);
});

test("understand, briefs written before the lexicon grew, is right first about 90 % of them", () => {
  const judged = HELD_OUT.map((entry) => judge(entry, read));
  const { right, wrong } = countRight(judged);
  expect(right / HELD_OUT.length, wrong).toBeGreaterThanOrEqual(0.9);
  const slipped = judged.filter(({ slips }) => slips.length > 0).map(({ name }) => name);
  expect(slipped.length, slipped.join(", ")).toBeLessThanOrEqual(0.07 * HELD_OUT.length);
});

test.each([
  ["the second set", SECOND_LOOK],
  ["the last set", LAST_LOOK],
])(
  "understand, %s, committed before it was run, is right first four times in five",
  (_set, briefs) => {
    const judged = briefs.map((entry) => judge(entry, read));
    const { right, wrong } = countRight(judged);
    expect(right / briefs.length, wrong).toBeGreaterThanOrEqual(0.8);
  },
);

test.each(["", "A", "Zyntrax", "Kjærgård", "1847", "…", "🦊?!", "ᚠᚢᚦ"].filter(Boolean))(
  "understand, the name %s alone, is sure of no picture and knows even styles",
  (name) => {
    const found = read({ name });
    expect(sureOf({ name })).toEqual([]);
    expect(found.industry).toBeNull();
    expect(found.styles.length).toBeGreaterThan(1);
    expect(found.avoid).toEqual([]);
  },
);

test.each<[string, BriefInput, string, string]>([
  ["a partnership's surname", { name: "Fox & Sons", description: "solicitors" }, "law", "fox"],
  ["a street", { name: "Pine Street Dental" }, "tooth", "forest"],
  [
    "who is served",
    { name: "Otis", description: "accounting for farms and bakeries" },
    "finance",
    "farm",
  ],
  [
    "where it is",
    { name: "Ida", description: "a bakery in the mountains by the sea" },
    "bread",
    "mountain",
  ],
  [
    "what it was",
    { name: "Ida", description: "coffee roasters in a former fire station" },
    "coffee",
    "fire",
  ],
  ["a family", { name: "Ida", description: "a family butcher" }, "bull", "family"],
  [
    "whom it helps",
    { name: "Ida", description: "We help hospitals find nurses. Recruitment agency." },
    "hire",
    "health",
  ],
  ["a turn of phrase", { name: "Ida", description: "a law firm with bright ideas" }, "law", "idea"],
  [
    "a sideline",
    { name: "Ida", description: "A dumpling shop that also loves ice cream" },
    "bowl",
    "icecream",
  ],
])("understand, %s, is not what the business is", (_what, input, first, never) => {
  const sure = sureOf(input);
  expect(sure[0]).toBe(first);
  expect(sure).not.toContain(never);
});

test.each<[string, string]>([
  ["We clean offices", "cleaning"],
  ["We paint houses", "paint"],
  ["evening classes in ceramics", "pottery"],
  ["a restaurant for fish", "dining"],
  ["a fish restaurant", "fish"],
  ["a goat cheese farm", "cheese"],
  ["bicycle repair in the old town", "bike"],
  ["school of ballet", "dance"],
  ["piano lessons at home", "piano"],
  ["a wine bar", "grape"],
])("understand, “%s”, is about %s", (description, first) => {
  expect(sureOf({ name: "Ida", description })[0]).toBe(first);
});

test.each<[string, string, readonly string[]]>([
  ["A café with a garden. No coffee cups please.", "coffee", ["tea"]],
  ["Brewery. Not a hop, not a wheat ear.", "wheat", ["beer"]],
  ["Veterinary clinic, no animals in the logo", "pet", []],
  ["a tea house, but without leaves or flowers", "leaf", ["tea"]],
  ["Tierarztpraxis, ohne Tiere bitte", "pet", []],
  ["Une boulangerie sans croissant ni pain", "bread", []],
  ["カフェ、コーヒーなし", "coffee", []],
])("understand, “%s”, never pictures %s", (description, never) => {
  const found = read({ name: "Ida", description });
  expect(found.concepts.map(({ concept }) => concept)).not.toContain(never);
  expect(found.avoid).toContain(never);
});

test.each([
  ["no-nonsense plumbers", "plumbing"],
  ["a bakery without borders", "bread"],
  ["not only a bakery, also a café", "bread"],
  ["nothing but bread", "bread"],
  ["a bakery, open seven days, never closed", "bread"],
  ["sugar-free cakes", "sweets"],
])("understand, “%s”, takes no thing away", (description, first) => {
  expect(sureOf({ name: "Ida", description })).toContain(first);
});

test.each([
  ["Law firm. The logo should show an owl.", "owl"],
  ["Bakery. We would like a fox as our symbol.", "fox"],
  ["Plumber, logo with a whale please", "whale"],
])("understand, “%s”, takes the picture that is asked for", (description, first) => {
  expect(sureOf({ name: "Ida", description })[0]).toBe(first);
});

test.each(["text only please", "no icon", "a wordmark, no symbols", "just the name"])(
  "understand, “%s”, pictures nothing",
  (wish) => {
    const found = read({ name: "Fox", description: `Coffee roasters, ${wish}` });
    expect(found.typeOnly).toBe(true);
    expect(found.concepts).toEqual([]);
    expect(found.industry).toBe("cafe");
  },
);

test("understand, worn symbols ruled out, says so", () => {
  expect(read({ name: "Ida", description: "Consulting, no clichés" }).avoidWorn).toBe(true);
  expect(read({ name: "Ida", description: "Consulting" }).avoidWorn).toBe(false);
});

test("understand, contradictory styles, keeps both and lets the chosen one lead", () => {
  const both = read({ name: "Ida", description: "minimalist but ornate" }).styles.map(
    (s) => s.style,
  );
  expect(both).toEqual(expect.arrayContaining(["minimal", "vintage"]));
  const chosen = read({
    name: "Ida",
    style: "elegant",
    description: "playful and loud, a bit tech",
  });
  expect(chosen.styles[0]?.style).toBe("elegant");
  const denied = read({
    name: "Ida",
    industry: "toys",
    description: "Toys, but not playful or cute",
  });
  expect(denied.styles.map(({ style }) => style)).not.toContain("playful");
  const chosenAndDenied = read({ name: "Ida", style: "elegant", description: "not elegant" });
  expect(chosenAndDenied.styles[0]?.style).toBe("elegant");
});

test("understand, a chosen style and a personality, leads with them", () => {
  const elegant = read({ name: "Rex", industry: "dog grooming", style: "elegant" });
  expect(elegant.styles[0]?.style).toBe("elegant");
  const techy = read({ name: "Rex", personality: ["techy", "bold"] });
  expect(
    techy.styles
      .slice(0, 2)
      .map(({ style }) => style)
      .toSorted(),
  ).toEqual(["bold", "tech"]);
});

test("understand, why a concept was taken, is told in the person's own words", () => {
  const [first] = read({ name: "Radhaus", description: "Fahrradwerkstatt am See" }).concepts;
  expect(first?.why).toBe("“Fahrradwerkstatt” in what the business is");
  expect(first?.sure).toBeGreaterThan(0.9);
});

test("understand, any text at all, keeps its promises", () => {
  const ids = new Set(CONCEPTS.map(({ id }) => id));
  const trades = new Set<string | null>([null, ...INDUSTRIES.map(({ id }) => id)]);
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.constantFrom(
      "no no no not without",
      "we we we are a a a",
      "'’'s'’ --- \"״ l'd'qu'",
      "constructor __proto__ toString hasOwnProperty",
      "<script>alert(1)</script> ${x} %s \\u0000",
      "ﷺ ‮evil‬ \u200B\u200D\uFEFF",
      "a-".repeat(300),
      "ünïcödé".repeat(40),
      "パン".repeat(200),
      "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
      "without a logo with a with a with a with a logo",
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (name, tagline, industry, description) => {
      const parsed = brief.safeParse({ name, tagline, industry, description });
      fc.pre(parsed.success);
      const input = parsed.data ?? brief.parse({ name: "x" });
      const found = understand(input, books);
      expect(found.styles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
      for (const { style } of found.styles) expect(STYLE_IDS).toContain(style);
      for (const { concept, score, sure = -1 } of found.concepts) {
        expect(ids.has(concept), concept).toBe(true);
        expect(score > 0 && score < 1 && sure >= 0 && sure <= 1).toBe(true);
        expect(found.avoid).not.toContain(concept);
      }
      const scores = found.concepts.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((x, y) => y - x));
      expect(trades.has(found.industry)).toBe(true);
      expect(understand(input, books)).toEqual(found);
    }),
    { seed: 3, numRuns: 400 },
  );
});

test("understand, without word books, still understands English", () => {
  const found = understand(brief.parse({ name: "Ida", description: "a bakery" }));
  expect(found.concepts[0]?.concept).toBe("bread");
});
