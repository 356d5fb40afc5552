import { expect, test } from "vitest";
import { readAssets } from "../node/read-assets.ts";
import { conceptHits } from "./find-hits.ts";
import { CONCEPTS } from "./lexicon.ts";
import { openNounBook } from "./noun-book.ts";
import { readWordBooks } from "./word-books.ts";

const { nouns } = await readWordBooks(readAssets());

/** The concept that a noun is first found by, through the lexicon or through WordNet. */
const pictured = (noun: string): string | undefined => conceptHits([noun], nouns)[0]?.id;

test.each(
  (
    "chihuahua:dog merlot:grape dachshund:dog pomeranian:dog corgi:dog beagle:dog poodle:dog kayak:boat sloop:boat catamaran:boat " +
    "trawler:boat canoe:boat cello:music trombone:music accordion:music banjo:guitar goulash:bowl falafel:dining " +
    "gouda:cheese brie:cheese camembert:cheese chardonnay:grape riesling:grape pilsner:beer scone:bread kumquat:lemon tangerine:lemon " +
    "orchid:flower magnolia:flower carnation:flower chrysanthemum:flower thyme:leaf oregano:spice,leaf turmeric:spice nutmeg:spice " +
    "heron:bird puffin:bird toucan:bird nightingale:bird oriole:bird gosling:duck narwhal:whale gazelle:deer mustang:horse bracelet:jewelry " +
    "brooch:jewelry tiara:jewelry,crown,hat cardigan:fashion kimono:fashion moccasin:shoe sandal:shoe wardrobe:furniture bookcase:furniture divan:furniture " +
    "mosque:church synagogue:church abbey:church bungalow:house yurt:house farmhouse:house sedan:car limousine:car biplane:plane monorail:train " +
    "surgeon:health cardiologist:health radiologist:health milliner:hat,fashion,sewing sonata:music spaniel:dog haddock:fish mackerel:fish walnut:wood"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
)("a rare noun, %s, is pictured by %s", (noun, accepted) => {
  // A mark of the very thing says it too.
  expect([noun, ...accepted.split(",")]).toContain(pictured(noun));
});

test.each(["adam", "victoria", "about", "which", "innovative", "quickly", "zyntrax", ""])(
  "the word %s is no noun to picture",
  (word) => {
    expect(pictured(word)).toBeUndefined();
  },
);

test("the noun book, every concept in it, has marks", () => {
  const ids = new Set(CONCEPTS.map(({ id }) => id));
  for (const noun of ["dachshund", "sloop", "kumquat", "orchid", "sonata"])
    expect(ids.has(nouns.find(noun)?.concept ?? "dog"), noun).toBe(true);
});

test("the noun book, nearer kinds, count for more than farther ones", () => {
  const near = conceptHits(["gouda"], nouns)[0]?.strength ?? 0;
  const far = conceptHits(["nightingale", "trombone"], nouns)[1]?.strength ?? 1;
  expect(near).toBeGreaterThan(far);
  expect(near).toBeLessThan(0.8);
});

test("openNounBook, finds the first, the last and no noun between", () => {
  const book = openNounBook("dog cat\nant011\nbee000\nzebu002\n");
  expect(book.find("ant")).toEqual({ concept: "cat", depth: 1 });
  expect(book.find("bee")).toEqual({ concept: "dog", depth: 0 });
  expect(book.find("zebu")).toEqual({ concept: "dog", depth: 2 });
  for (const word of ["aa", "b", "beetle", "zz", "", "dog cat"]) expect(book.find(word)).toBeNull();
  expect(openNounBook("").find("bee")).toBeNull();
});
