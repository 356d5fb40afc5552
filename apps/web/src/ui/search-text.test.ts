import { expect, test } from "vitest";
import { followSearch, startSearch } from "./search-text.ts";

test("what a link searches for, stands in the box", () => {
  const state = followSearch(startSearch(""), "account.registered");
  expect(state).toEqual(startSearch("account.registered"));
});

test("a link that ends the search, empties the box", () => {
  expect(followSearch(startSearch("otter"), "")).toEqual(startSearch(""));
});

test("what the box asked for itself, leaves what was typed on", () => {
  const typed = { ...startSearch(""), text: "otters", asked: "otter" };
  expect(followSearch(typed, "otter")).toEqual({ ...typed, value: "otter" });
});

test("what is searched for already, changes nothing", () => {
  const typed = { ...startSearch("ot"), text: "otter" };
  expect(followSearch(typed, "ot")).toBe(typed);
});
