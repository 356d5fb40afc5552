import { expect, test } from "vitest";
import { shortcuts } from "./shortcuts.ts";
import type { Shortcut } from "./shortcuts.ts";
import { shownKeys } from "./shown-keys.ts";

const table: readonly Shortcut[] = shortcuts;

test("no key means two things in one place", () => {
  for (const place of new Set(table.map(({ where }) => where))) {
    const keys = table
      .filter(({ where }) => where === place || where === "Everywhere")
      .flatMap((shortcut) => shortcut.keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

test("every shortcut has an id of its own", () => {
  const ids = table.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test("keys are shown as they are written on the keyboard at hand", () => {
  const draw = table.find(({ id }) => id === "generate");
  const work = table.find(({ id }) => id === "work");
  if (draw === undefined || work === undefined) throw new Error("the table lacks a shortcut");
  expect(shownKeys(draw, true)).toEqual(["⌘enter"]);
  expect(shownKeys(draw, false)).toEqual(["ctrl enter"]);
  expect(shownKeys(work, false)).toEqual(["g", "w"]);
});
