import { expect, test } from "vitest";
import {
  parseAdminSearch,
  parseAuditSearch,
  parseCreateSearch,
  parseLogoSearch,
  parsePhotosSearch,
  parseSecuritySearch,
  parseSignInSearch,
  parseTokenSearch,
  parseWorkSearch,
} from "./route-search.ts";

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

test("/photos knows the looks by their written names, and what is to be painted", () => {
  const search = { style: "oil-painting", asset: "0190b2c0", like: "0190b2c1" };
  expect(parsePhotosSearch(search)).toEqual(search);
  expect(parsePhotosSearch({ style: "OIL_PAINTING", image: { no: 1 } })).toEqual({});
});

test("a logo's page knows the variants; the full one needs no word", () => {
  expect(parseLogoSearch({ variant: "mono" })).toEqual({ variant: "mono" });
  expect(parseLogoSearch({ variant: "full" })).toEqual({});
  expect(parseLogoSearch({ variant: "sideways" })).toEqual({});
});

test("sign-in keeps a way back to the studio and no other", () => {
  const search = { next: "/projects?tab=logos", ended: true, error: "oauth_refused" };
  expect(parseSignInSearch(search)).toEqual(search);
  expect(parseSignInSearch({ ceremony: "0190b2c0" })).toEqual({ ceremony: "0190b2c0" });
  expect(parseSecuritySearch({ error: "already_linked", next: "/" })).toEqual({
    error: "already_linked",
  });
  expect(parseSignInSearch({ next: "//evil.example", ended: "no", other: 1 })).toEqual({});
});

test("a link's token is text, also where it looks like a number", () => {
  expect(parseTokenSearch({ token: "AbC-_9" })).toEqual({ token: "AbC-_9" });
  expect(parseTokenSearch({ token: 42 })).toEqual({ token: "42" });
  expect(parseTokenSearch({ token: { no: 1 } })).toEqual({});
});

test("administrators' lists keep what they are searched for", () => {
  expect(parseAdminSearch({ q: "ada", page: 2 })).toEqual({ q: "ada" });
  expect(parseAuditSearch({ event: "session.started", user: "" })).toEqual({
    event: "session.started",
  });
});

test("nothing of a raw query shows through when what was read is laid over it", () => {
  const parsers = [
    parseAdminSearch,
    parseAuditSearch,
    parseCreateSearch,
    parseLogoSearch,
    parsePhotosSearch,
    parseSecuritySearch,
    parseSignInSearch,
    parseTokenSearch,
    parseWorkSearch,
  ];
  for (const parse of parsers) {
    const known = Object.keys(parse({}));
    expect(known.length, parse.name).toBeGreaterThan(0);
    const raw = Object.fromEntries(known.map((key) => [key, { no: "text" }]));
    expect({ ...raw, ...parse(raw) }, parse.name).toEqual({});
  }
});
