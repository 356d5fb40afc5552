import { expect, test } from "vitest";
import { EffectError } from "./effect-error.ts";
import { EFFECT_STYLES } from "./effect-styles.ts";
import { resolveParams } from "./resolve-params.ts";
import type { EffectParameter, EffectStyleId } from "./styles.ts";

const NUMBERS = EFFECT_STYLES.flatMap(({ id, parameters }) =>
  parameters.filter(({ kind }) => kind === "number").map((parameter) => ({ id, parameter })),
);

test("every style has two to five parameters, whose defaults are of their kind and in range", () => {
  for (const { parameters } of EFFECT_STYLES) {
    expect(parameters.length).toBeGreaterThanOrEqual(2);
    expect(parameters.length).toBeLessThanOrEqual(5);
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    for (const parameter of parameters) expect(fits(parameter)).toBe(true);
  }
});

function fits({ kind, min, max, choices, default: value }: EffectParameter): boolean {
  if (kind === "number")
    return typeof value === "number" && value >= Number(min) && value <= Number(max);
  return kind === "choice" ? (choices ?? []).includes(String(value)) : typeof value === "boolean";
}

test("what is left out has its default", () => {
  const settings = resolveParams({ style: "CARTOON", params: { levels: 5 } });
  expect(settings.strength).toBe(1);
  expect(settings.number("levels")).toBe(5);
  expect(settings.number("lines")).toBe(100);
  expect(settings.choice("palette")).toBe("all");
});

test.each(NUMBERS)("$id refuses $parameter.name outside its range", ({ id, parameter }) => {
  const { name, min, max } = parameter;
  for (const value of [Number(min) - 0.01, Number(max) + 0.01, Number.NaN, Infinity])
    expect(() => resolveParams({ style: id, params: { [name]: value } })).toThrow(EffectError);
  for (const value of [Number(min), Number(max)])
    expect(resolveParams({ style: id, params: { [name]: value } }).number(name)).toBe(value);
});

test.each(NUMBERS)(
  "$id takes every step of $parameter.name and nothing between",
  ({ id, parameter }) => {
    const { name, min, max, step } = parameter;
    const [first, by] = [Number(min), Number(step)];
    const count = Math.round((Number(max) - first) / by);
    for (let at = 0; at <= count; at++) {
      const value = Number((first + at * by).toFixed(1));
      expect(resolveParams({ style: id, params: { [name]: value } }).number(name)).toBe(value);
      const between = value + by / 2;
      expect(() => resolveParams({ style: id, params: { [name]: between } })).toThrow(EffectError);
    }
  },
);

test.each([
  ["a strength under 0", { style: "SKETCH", strength: -1 }],
  ["a strength over 100", { style: "SKETCH", strength: 100.5 }],
  ["a strength that is no number", { style: "SKETCH", strength: Number.NaN }],
  ["a parameter of another style", { style: "SKETCH", params: { brush_size: 4 } }],
  ["a part of a panel", { style: "POP_ART", params: { panels: 2.5 } }],
  ["a choice that is not offered", { style: "SKETCH", params: { paper: "pink" } }],
  ["a number as text", { style: "SKETCH", params: { darkness: "85" } }],
  ["a choice as a number", { style: "CARTOON", params: { palette: 8 } }],
  ["a name that every object has", { style: "CARTOON", params: { toString: 1 } }],
] as const)("%s is refused", (_, request) => {
  expect(() => resolveParams(request)).toThrow(expect.objectContaining({ code: "bad_parameter" }));
});

test("an unknown style is refused", () => {
  const style = "FRESCO" as EffectStyleId;
  expect(() => resolveParams({ style })).toThrow(
    expect.objectContaining({ code: "bad_parameter" }),
  );
});
