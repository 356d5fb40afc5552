import { expect, test } from "vitest";
import { makeAsset } from "../testing/samples.ts";
import { groupRounds } from "./group-rounds.ts";

const early = "2026-03-01T12:00:00.000Z";
const late = "2026-03-01T12:05:00.000Z";

test("groupRounds puts the newest round first and counts from the oldest", () => {
  const rounds = groupRounds([
    makeAsset({ id: "b", generation_id: "g2", created_at: late }),
    makeAsset({ id: "a", generation_id: "g1", created_at: early }),
  ]);
  expect(rounds.map(({ generationId, number }) => [generationId, number])).toEqual([
    ["g2", 2],
    ["g1", 1],
  ]);
});

test("groupRounds keeps the order of a round, whichever logo came first", () => {
  const [round] = groupRounds([
    makeAsset({ id: "third", position: 2, status: "completed" }),
    makeAsset({ id: "first", position: 0 }),
    makeAsset({ id: "second", position: 1 }),
  ]);
  expect(round?.assets.map(({ id }) => id)).toEqual(["first", "second", "third"]);
});

test("groupRounds knows the time of a round only when all of it has ended", () => {
  const done = makeAsset({
    id: "a",
    status: "completed",
    completed_at: "2026-03-01T12:00:00.400Z",
  });
  expect(groupRounds([done, makeAsset({ id: "b", status: "failed" })])[0]?.tookMs).toBe(400);
  expect(groupRounds([done, makeAsset({ id: "b" })])[0]?.tookMs).toBeNull();
  expect(groupRounds([makeAsset({ status: "cancelled" })])[0]?.tookMs).toBeNull();
});

test("groupRounds of nothing is nothing", () => {
  expect(groupRounds([])).toEqual([]);
});
