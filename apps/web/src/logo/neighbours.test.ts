import { expect, test } from "vitest";
import { makeAsset } from "../testing/samples.ts";
import { neighbours } from "./neighbours.ts";

const assets = [
  makeAsset({ id: "old", status: "completed", created_at: "2026-03-01T11:00:00.000Z" }),
  makeAsset({ id: "new-1", generation_id: "g2", status: "completed" }),
  makeAsset({ id: "new-2", generation_id: "g2", status: "failed", position: 1 }),
  makeAsset({ id: "new-3", generation_id: "g2", status: "completed", position: 2 }),
];

test("neighbours follow the project's page, past rounds and over what failed", () => {
  expect(neighbours(assets, "new-3")).toEqual({
    previousId: "new-1",
    nextId: "old",
    number: 2,
    total: 3,
  });
});

test("the first has none before, the last none after, a stranger none at all", () => {
  expect(neighbours(assets, "new-1").previousId).toBeNull();
  expect(neighbours(assets, "old").nextId).toBeNull();
  expect(neighbours(assets, "gone")).toEqual({
    previousId: null,
    nextId: null,
    number: 0,
    total: 3,
  });
});
