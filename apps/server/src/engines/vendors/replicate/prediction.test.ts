import { expect, test } from "vitest";
import { callOf } from "../../testing/open-vendor.ts";
import { createVendorClient } from "../wire/vendor-client.ts";
import { type Prediction, standing } from "./prediction.ts";

const model = {
  id: "ada/painter",
  name: "Painter",
  priceMicros: 0,
  capabilities: { abilities: [], choices: {}, limits: {} },
  retired: false,
  typicalMs: 1,
  limitMs: 1,
};
const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
const client = createVendorClient({
  vendor: {
    id: "studio",
    name: "The Studio",
    kind: "replicate",
    baseUrl: "http://127.0.0.1:9",
    apiKey: null,
    models: [model],
  },
  model,
  fetch: () => Promise.reject(new Error("it must not be asked")),
  letIn: () => ({}),
});

const at = (changes: Partial<Prediction>): unknown =>
  standing(
    client,
    { id: "p1", status: "starting", output: null, error: null, ...changes },
    callOf(),
  );

test("what was ended before it began has cost nothing", async () => {
  expect(await at({ status: "aborted" })).toMatchObject({
    kind: "failed",
    failure: { errorClass: "timeout", fate: "ended", costMicros: 0 },
  });
});

test.each([PIXEL, [PIXEL, "data:image/png;base64,"], { seed: 7, picture: { url: PIXEL } }])(
  "the picture is found in %j",
  async (output) => {
    expect(await at({ status: "succeeded", output })).toMatchObject({ kind: "done" });
  },
);

test("a status that nobody knows is no reason to wait for ever", async () => {
  expect(await at({ status: "exploded" })).toMatchObject({
    kind: "failed",
    failure: { errorClass: "server", fate: "ended" },
  });
});
