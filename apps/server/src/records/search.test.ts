import { PgDialect, pgTable, text } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { matchesSearch, searchText } from "./search.ts";

const things = pgTable("things", { search: text().notNull() });
const patterns = (query: string): unknown[] | null => {
  const condition = matchesSearch([things.search], query);
  return condition === undefined ? null : new PgDialect().sqlToQuery(condition).params;
};

test("text is folded in case, also where a database's locale would not, and in width", () => {
  expect(searchText(["ÉLK", "", "МОРЕ", "Ａ１"])).toBe("élk\nморе\na1");
});

test("every word of a query is looked for by itself", () => {
  expect(patterns("  Red  FOX ")).toEqual(["%red%", "%fox%"]);
});

test("a query without words asks for nothing", () => {
  expect(patterns(" \t\u3000")).toBeNull();
});

test("what is special to LIKE stands for itself", () => {
  expect(patterns(String.raw`100%_\ `)).toEqual([String.raw`%100\%\_\\%`]);
});
