import { expect, test } from "vitest";
import { parseCreateSearch, parseLogoSearch, parseWorkSearch } from "./route-search.ts";

test("/create knows its steps and what an early form sent", () => {
  expect(parseCreateSearch({ step: "2" })).toEqual({ step: 2 });
  expect(parseCreateSearch({ step: 9, name: 42 })).toEqual({ name: "42" });
  expect(parseCreateSearch({ name: { no: 1 }, other: "x" })).toEqual({});
});

test("/projects knows its lists and filters and drops the rest", () => {
  const search = { tab: "logos", q: "café", favorite: "true", trash: false, evil: "<b>" };
  expect(parseWorkSearch(search)).toEqual({ tab: "logos", q: "café", favorite: true });
  expect(parseWorkSearch({ tab: "plants", favorite: "no" })).toEqual({});
});

test("a logo's page knows the variants; the full one needs no word", () => {
  expect(parseLogoSearch({ variant: "mono" })).toEqual({ variant: "mono" });
  expect(parseLogoSearch({ variant: "full" })).toEqual({});
  expect(parseLogoSearch({ variant: "sideways" })).toEqual({});
});
