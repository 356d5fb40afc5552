import { personalities, styles } from "@emblazon/contract";
import { expect, test } from "vitest";
import { personalityOptions, styleOptions, toggleTrait } from "./brief-options.ts";

test("every style and trait of the contract can be chosen, and no other", () => {
  expect(styleOptions.map(({ id }) => id).toSorted()).toEqual([...styles].toSorted());
  expect(personalityOptions.map(({ id }) => id).toSorted()).toEqual([...personalities].toSorted());
});

test("a trait goes in and out; a fourth one pushes the oldest out", () => {
  expect(toggleTrait(["bold"], "calm")).toEqual(["bold", "calm"]);
  expect(toggleTrait(["bold", "calm"], "bold")).toEqual(["calm"]);
  expect(toggleTrait(["bold", "calm", "fun"], "techy")).toEqual(["calm", "fun", "techy"]);
});
