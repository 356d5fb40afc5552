import { expect, test } from "vitest";
import { testRecipe } from "../testing/recipe-directions.ts";
import { readRecipeDirections } from "./read-recipe-directions.ts";

const logos = [testRecipe(), testRecipe({ symbol: "pine" })];
const json = JSON.stringify({ logos });

test.each([
  ["as asked", json],
  ["in a fence", `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nGood luck!`],
  ["after thoughts", `<think>{"logos": [] } maybe?</think>${json}`],
  ["as a bare list", JSON.stringify(logos)],
])("directions are read %s", (_how, text) => {
  expect(readRecipeDirections(text, 2)).toEqual({ directions: logos, faults: [] });
});

test.each(["The sea is wide", "{}", '{"logos": "none"}', "[", ""])("%j is none", (text) => {
  expect(readRecipeDirections(text, 2)).toEqual({
    directions: [],
    faults: ['it is no JSON of the shape {"logos": [...]}'],
  });
});

test("of each, known fields come as short texts on one line, and nothing else does", () => {
  const text = JSON.stringify([
    {
      ...logos[0],
      palette: ["#111111", "#222222"],
      weight: 700,
      tone: null,
      url: "http://e.example",
    },
    "not one",
    { font: "x\n".repeat(500), rationale: "<b>|{}" },
  ]);
  const { directions } = readRecipeDirections(text, 3);
  expect(directions.map((one) => Object.keys(one).toSorted())).toEqual(
    Array.from({ length: 3 }, () => Object.keys(testRecipe()).toSorted()),
  );
  expect(directions[0]).toMatchObject({ palette: "#111111 #222222", weight: "700", tone: "" });
  expect(directions[1]).toMatchObject({ layout: "", symbol: "" });
  expect(directions[2]?.font.length).toBeLessThanOrEqual(80);
  expect(directions[2]?.font).not.toContain("\n");
  expect(directions[2]?.rationale).toBe("b");
});

test("more than were asked for are left out, fewer are told", () => {
  expect(readRecipeDirections(json, 1).directions.length).toBe(1);
  expect(readRecipeDirections(json, 3).faults).toEqual(["there are 2 logos, not 3"]);
});
