import { makePng } from "@emblazon/testkit/images/png";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import {
  callOf,
  openVendor,
  type OpenVendor,
  pictureRequest,
  settle,
} from "../../testing/open-vendor.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });
const graph = z.record(
  z.string(),
  z.object({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()) }),
);

let vendor: OpenVendor;
beforeEach(async () => {
  vendor = await openVendor(caseOf("comfyui with a checkpoint of Stable"));
});
afterEach(() => vendor.close());

const lastGraph = (): z.output<typeof graph> => graph.parse(lastAsked(vendor).prompt);
const pathsAsked = (): string[] =>
  vendor.guard.requests.filter(({ method }) => method === "POST").map(({ path }) => path);

async function submit(number = 1): Promise<string> {
  const submitted = await vendor.target.submit(pictureRequest(), callOf(number));
  if (submitted.kind !== "accepted") throw new Error("there is no job");
  return submitted.jobId;
}

test("what has not begun is taken out of the queue, and nothing is interrupted", async () => {
  const jobId = await submit();
  expect(await vendor.target.cancel?.(jobId, callOf())).toMatchObject({ kind: "failed" });
  expect(pathsAsked()).toEqual(["/prompt", "/queue"]);
  expect(vendor.guard.jobs[0]?.isCanceled).toBe(true);
});

test("only what is ours is interrupted", async () => {
  vendor.guard.script({ kind: "job", is: "stuck" });
  const [theirs, ours] = [await submit(1), await submit(2)];
  await vendor.target.poll(theirs, callOf(1));
  await vendor.target.cancel?.(ours, callOf(2));
  expect(pathsAsked()).not.toContain("/interrupt");
  expect(vendor.guard.jobs.map(({ isCanceled }) => isCanceled)).toEqual([false, true]);
});

test("a person's words are the text of one node, whatever they are", async () => {
  const prompt = '", "class_type": "SaveImage"}, {"x": "';
  await settle(vendor.target, pictureRequest({ prompt }));
  const nodes = Object.values(lastGraph());
  expect(nodes.map(({ class_type }) => class_type)).not.toContain("SaveImage");
  expect(nodes.filter(({ inputs }) => String(inputs.text).includes("SaveImage"))).toHaveLength(1);
});

test("a checkpoint of Flux is guided in its own way", async () => {
  const id = "flux1-dev-fp8.safetensors";
  await settle(vendor.make({ model: { id } }));
  expect(lastGraph()).toMatchObject({
    checkpoint: { inputs: { ckpt_name: id } },
    guidance: { class_type: "FluxGuidance" },
    sampler: { inputs: { cfg: 1, steps: 20, positive: ["guidance", 0] } },
  });
});

test("trained weights, a picture and a mask are wired in", async () => {
  const request = pictureRequest({ inputs: [INPUT], mask: INPUT, lora: "studio:ada.safetensors" });
  await settle(vendor.target, request);
  expect(lastGraph()).toMatchObject({
    lora: { inputs: { lora_name: "ada.safetensors" } },
    input: { inputs: { image: "emblazon/a.png" } },
    sampler: { inputs: { model: ["lora", 0], latent_image: ["masked", 0], denoise: 0.9 } },
    mask: { class_type: "LoadImage" },
  });
});

test("a checkpoint whose name does not tell is drawn with as the owner says", async () => {
  const choices = { workflow: ["flux"] };
  const capabilities = { abilities: ["text_to_image"], choices, limits: {} };
  await settle(vendor.make({ model: { id: "house.safetensors", capabilities } }));
  expect(lastGraph()).toHaveProperty("guidance");
});

test("a checkpoint that is not there is no fault of the request", async () => {
  const errors = [
    { type: "value_not_in_list", message: "Value not in list", details: "ckpt_name" },
  ];
  const body = {
    error: {
      type: "prompt_outputs_failed_validation",
      message: "Prompt outputs failed validation",
    },
    node_errors: { checkpoint: { errors, class_type: "CheckpointLoaderSimple" } },
  };
  const fetch = (): Promise<Response> => Promise.resolve(Response.json(body, { status: 400 }));
  const target = vendor.make({ fetch });
  await expect(target.submit(pictureRequest(), callOf())).rejects.toMatchObject({
    failure: { errorClass: "unsupported", fate: "none" },
  });
});
