import type { Generation } from "@emblazon/contract";
import { expect, test } from "vitest";
import { makeAsset } from "../testing/samples.ts";
import { groupRounds } from "./group-rounds.ts";
import { roundOrigin, stepWords } from "./round-origin.ts";

function makeGeneration(part: Partial<Generation>): Generation {
  return {
    id: "g1",
    kind: "logo",
    project_id: "p1",
    parent_asset_id: null,
    status: "completed",
    instruction: null,
    refinement: null,
    seed: 1,
    counts: { total: 1, pending: 0, completed: 1, failed: 0, cancelled: 0 },
    stream_url: "",
    created_at: "2026-03-01T12:00:00.000Z",
    started_at: null,
    completed_at: null,
    ...part,
  };
}

const at = (minute: number): string => `2026-03-01T12:0${minute}:00.000Z`;
const generations = [
  makeGeneration({ id: "g1", created_at: at(0) }),
  makeGeneration({ id: "g2", created_at: at(1), instruction: "rounder" }),
  makeGeneration({ id: "g3", created_at: at(2) }),
];
const assets = [
  makeAsset({ id: "a", generation_id: "g1", position: 2, created_at: at(0) }),
  makeAsset({ id: "b", generation_id: "g2", parent_asset_id: "a", created_at: at(1) }),
  makeAsset({ id: "c", generation_id: "g3", parent_asset_id: "b", created_at: at(2) }),
];

test("roundOrigin names the way to a round, oldest first, with what was asked for", () => {
  const rounds = groupRounds(assets, generations);
  const [newest] = rounds;
  if (newest === undefined) throw new Error("no round");
  expect(roundOrigin(newest, rounds).map(({ name, step }) => [name, step])).toEqual([
    ["Round 1 · no. 3", "“rounder”"],
    ["Round 2 · no. 1", "varied"],
  ]);
});

test("roundOrigin of new designs is empty, and ends where a parent is not on the page", () => {
  const rounds = groupRounds(assets.slice(1), generations);
  expect(roundOrigin(groupRounds(assets, generations)[2] ?? never(), rounds)).toEqual([]);
  expect(roundOrigin(rounds[0] ?? never(), rounds).map(({ name }) => name)).toEqual([
    "Round 2 · no. 1",
  ]);
});

test("rounds keep their numbers when a whole one goes to the trash", () => {
  const left = assets.filter(({ generation_id: id }) => id !== "g2");
  expect(groupRounds(left, generations).map(({ number }) => number)).toEqual([3, 1]);
});

test("stepWords prefers the person's own words", () => {
  expect(stepWords(makeGeneration({ instruction: "in navy" }))).toBe("“in navy”");
  expect(stepWords(makeGeneration({}))).toBe("varied");
});

function never(): never {
  throw new Error("no round");
}
