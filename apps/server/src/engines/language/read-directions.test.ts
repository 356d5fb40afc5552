import { describe, expect, test } from "vitest";
import { DIRECTION_LIMITS } from "../prompts/direction.ts";
import { testDirections } from "../testing/directions.ts";
import { readDirections } from "./read-directions.ts";

const directions = testDirections("heron", "anchor");
const rules = { count: 2, withText: false };
const json = JSON.stringify({ directions });

test.each([
  ["as asked", json],
  ["in a fence", `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nGood luck!`],
  ["after thoughts", `<think>{"directions": [] } maybe?</think>${json}`],
  ["as a bare list", JSON.stringify(directions)],
])("directions are read %s", (_how, text) => {
  expect(readDirections(text, rules)).toEqual({ directions, faults: [] });
});

test("a list where a text was asked for is one text", () => {
  const [one] = directions;
  const text = JSON.stringify([{ ...one, palette: ["dark green", "orange"] }]);
  expect(readDirections(text, { ...rules, count: 1 }).directions[0]?.palette).toBe(
    "dark green, orange",
  );
});

test("nothing more than bounded texts on one line comes of an answer, and no orders to servers", () => {
  const long = `A heron\n<lora:evil:1> | ${"very ".repeat(400)}long`;
  const text = JSON.stringify([
    { ...directions[0], prompt: long, negative: long, url: "http://evil.example", count: 99 },
  ]);
  const [read] = readDirections(text, { ...rules, count: 1 }).directions;
  expect(Object.keys(read ?? {}).toSorted()).toEqual(Object.keys(DIRECTION_LIMITS).toSorted());
  expect(read?.prompt.length).toBeLessThanOrEqual(DIRECTION_LIMITS.prompt);
  expect(read?.prompt).not.toMatch(/[\n<>|]/);
});

test("half a sign, which no database keeps, comes of no answer", () => {
  const text = JSON.stringify([{ ...directions[0], prompt: "A heron \ud83e in flight" }]);
  const [read] = readDirections(text, { ...rules, count: 1 }).directions;
  expect(read?.prompt).toBe("A heron \uFFFD in flight");
});

test("more directions than were asked for are left out", () => {
  const many = JSON.stringify(testDirections("heron", "anchor", "sail", "shell"));
  expect(readDirections(many, rules)).toEqual({ directions, faults: [] });
});

describe("lettering", () => {
  const said = (prompt: string, withText: boolean) =>
    readDirections(JSON.stringify([{ ...directions[0], prompt }]), { count: 1, withText }).faults;

  test.each([
    [
      "A bold serif typeface with a cut",
      ["direction 1: it speaks of typeface, but there is no text in it"],
    ],
    ["A heron, without any lettering", []],
    ["A heron in a fontanelle", []],
  ])("where there is no text: %s", (prompt, faults) => {
    expect(said(prompt, false)).toEqual(faults);
  });

  test("is what it is about where there is text", () => {
    expect(said("A bold serif typeface with a cut", true)).toEqual([]);
  });
});
