import { expect } from "vitest";

/** The value at that place of parsed JSON; undefined where there is none. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** The text at that place; fails the test when there is none. */
export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== "string") expect.fail(`no text at ${path.join(".")} of ${show(value)}`);
  return found;
}

/** The number at that place; fails the test when there is none. */
export function numberAt(value: unknown, ...path: (string | number)[]): number {
  const found = at(value, ...path);
  if (typeof found !== "number") expect.fail(`no number at ${path.join(".")} of ${show(value)}`);
  return found;
}

/** The array at that place; fails the test when there is none. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  if (!Array.isArray(found)) expect.fail(`no array at ${path.join(".")} of ${show(value)}`);
  return found;
}

/** The object at that place; fails the test when there is none. */
export function objectAt(value: unknown, ...path: (string | number)[]): Record<string, unknown> {
  const found = at(value, ...path);
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    expect.fail(`no object at ${path.join(".")} of ${show(value)}`);
  }
  return found as Record<string, unknown>;
}

/** Stands for any text in a comparison. */
export const aText: unknown = expect.any(String);

/** Stands for any number in a comparison. */
export const aNumber: unknown = expect.any(Number);

/** Stands for any text that matches, in a comparison. */
export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 400);
}
