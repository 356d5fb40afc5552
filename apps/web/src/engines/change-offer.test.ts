import type { Engine } from "@emblazon/contract";
import { expect, test } from "vitest";
import { offerChange, varyTitle } from "./change-offer.ts";
import { makeEngine } from "./testing/make-engine.ts";

const abilities = ["text_to_image", "image_to_image"];
const own = makeEngine({ id: "built-in", abilities: ["vector"], chain_position: 4 });
const flux = makeEngine({ id: "a4f/flux", name: "Flux", abilities: ["text_to_image"] });
const pen = makeEngine({ id: "home/pen", name: "Pen", abilities, cost_usd: 0.04 });
const gemini = makeEngine({ id: "g/flash", name: "Gemini", abilities, cost_usd: 0.02 });
const seed = makeEngine({ id: "s/dream", name: "Seedream", abilities, cost_usd: 0 });
const byName = makeEngine({ id: "x/dear", name: "Dear", abilities, chain_position: null });
const as = (engine: Engine, state: Engine["state"]): Engine => ({ ...engine, state });

test.each([
  ["the chain, without those that work from words", "auto", [flux, pen, gemini, own]],
  ["the same for a choice that works from words", "a4f/flux", [flux, pen, gemini, own]],
  ["the same for our own engine", "built-in", [flux, pen, gemini, own]],
])("%s", (_what, choice, engines) => {
  expect(offerChange(choice, engines, 5)).toEqual({
    models: [pen, gemini],
    engine: "auto",
    by: "Pen, then Gemini",
    cost: "about $0.20 for five",
    rests: false,
  });
});

test("who was chosen comes first, with their price", () => {
  expect(offerChange("s/dream", [pen, gemini, seed, own], 5)).toMatchObject({
    engine: "s/dream",
    by: "Seedream, then 2 others",
    cost: "free",
  });
});

test("who is not in the chain is asked by name where nobody in it can", () => {
  expect(offerChange("auto", [flux, own, byName], 5)).toMatchObject({
    engine: "x/dear",
    by: "Dear",
  });
});

test("who rests may be asked, with a price, but whoever is ready comes before them", () => {
  const resting = as(pen, "resting");
  expect(offerChange("auto", [resting, own], 5)).toMatchObject({
    cost: "about $0.20 for five",
    rests: true,
  });
  expect(offerChange("auto", [resting, gemini, own], 5)).toMatchObject({
    cost: "about $0.10 for five",
    rests: false,
  });
});

test.each([
  ["nobody is set up", [own]],
  ["all work from words", [flux, own]],
  ["all that can are off or retired", [as(pen, "switched_off"), as(gemini, "retired"), own]],
])("where %s, nothing is offered, and that is said", (_what, engines) => {
  const offer = offerChange("auto", engines, 5);
  expect(offer).toBeNull();
  expect(varyTitle(offer)).toContain("draw more");
});
