import type { StreamEvent } from "@emblazon/contract";
import { expect, test } from "vitest";
import { makeAsset } from "../testing/samples.ts";
import { applyStreamEvent, mergeFetched } from "./apply-stream-event.ts";
import type { LiveState } from "./apply-stream-event.ts";

const waiting = makeAsset({ id: "a1" });
const other = makeAsset({ id: "a2", position: 1 });
const done = makeAsset({ id: "a1", status: "completed", title: "Done" });
const start: LiveState = { assets: [waiting, other], progress: {} };
const generating = {
  event: "asset_generating",
  asset_id: "a1",
  stage: "checking",
  progress: 0.7,
  model_used: "built-in",
} as const;

test("generation_started adds placeholders, and leaves assets alone that are known already", () => {
  const state = applyStreamEvent(
    { assets: [done], progress: {} },
    {
      event: "generation_started",
      assets: [waiting, other],
      generation: {
        id: "g1",
        kind: "logo",
        project_id: "p1",
        status: "running",
        parent_asset_id: null,
        instruction: null,
        refinement: null,
        seed: 1,
        counts: { total: 2, pending: 2, completed: 0, failed: 0, cancelled: 0 },
        stream_url: "",
        created_at: "2026-03-01T12:00:00.000Z",
        started_at: null,
        completed_at: null,
      },
    },
  );
  expect(state.assets).toEqual([done, other]);
});

test("asset_generating marks the asset and remembers its stage", () => {
  const state = applyStreamEvent(start, generating);
  expect(state.assets.map(({ status }) => status)).toEqual(["generating", "pending"]);
  expect(state.progress["a1"]).toEqual({
    ...{ stage: "checking", progress: 0.7, model: "built-in", preview: null },
  });
});

test("a preview stands until the next one, through steps without one, and no longer than its attempt", () => {
  const step = (progress: number, preview?: string, model_used = "shop/brush"): StreamEvent => ({
    ...{ ...generating, stage: "rendering", progress, model_used },
    ...(preview !== undefined && { preview }),
  });
  const told = [
    step(0.2),
    step(0.4, "data:one"),
    step(0.5),
    step(0.6, "data:two"),
    step(0.9),
    step(0.2),
    step(0.4, "data:three"),
    step(0.4, "data:three"),
    step(0.5, undefined, "other/pen"),
  ];
  let state = start;
  const seen = told.map((event) => {
    state = applyStreamEvent(state, event);
    return state.progress["a1"]?.preview;
  });
  const [one, two, three] = ["data:one", "data:two", "data:three"];
  expect(seen).toEqual([null, one, one, two, two, null, three, three, null]);
});

test("asset_generating after its end, as in a replay, does not bring an asset back to work", () => {
  const state = applyStreamEvent({ assets: [done], progress: {} }, generating);
  expect(state.assets).toEqual([done]);
});

test("asset_completed puts the asset in its place, or adds it when it was not known", () => {
  const event = { event: "asset_completed", asset: done } as const;
  expect(applyStreamEvent(start, event).assets).toEqual([done, other]);
  expect(applyStreamEvent({ assets: [], progress: {} }, event).assets).toEqual([done]);
});

test("asset_failed keeps the reason, asset_cancelled marks the asset as stopped", () => {
  const error = { code: "engine_failed", message: "No luck." };
  const failed = applyStreamEvent(start, { event: "asset_failed", asset_id: "a1", error });
  const stopped = applyStreamEvent(failed, { event: "asset_cancelled", asset_id: "a2" });
  expect(stopped.assets.map(({ status }) => status)).toEqual(["failed", "cancelled"]);
  expect(stopped.assets[0]?.error).toEqual(error);
});

test("an event that comes twice changes nothing the second time", () => {
  const event = { event: "asset_completed", asset: done } as const;
  const once = applyStreamEvent(start, event);
  expect(applyStreamEvent(once, event)).toEqual(once);
});

test("mergeFetched keeps an end that the stream told before an older answer came", () => {
  expect(mergeFetched([done], [waiting, other])).toEqual([done, other]);
  expect(mergeFetched([waiting], [done])).toEqual([done]);
});
