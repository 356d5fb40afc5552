import { afterEach, beforeEach, expect, test } from "vitest";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import {
  callOf,
  openVendor,
  type OpenVendor,
  pictureRequest,
  settle,
} from "../../testing/open-vendor.ts";

let vendor: OpenVendor;
beforeEach(async () => {
  vendor = await openVendor(caseOf("fal that blacks pictures out"));
});
afterEach(() => vendor.close());

test("a request to one ability is looked at by the model's own address", async () => {
  await settle(vendor.target);
  const paths = vendor.guard.requests.map(({ path }) => path);
  expect(paths[0]).toBe("/fal-ai/painter/remix");
  expect(paths.slice(1).every((path) => path.startsWith("/fal-ai/painter/requests/"))).toBe(true);
});

test("shapes that the owner lists stand in for a size; weights go along by their address", async () => {
  const capabilities = {
    abilities: ["text_to_image"],
    choices: { aspect_ratio: ["1:1", "16:9"], lora: "any" as const },
    limits: {},
  };
  const lora = "studio:https://files.example.com/ada.safetensors";
  await settle(
    vendor.make({ model: { id: "fal-ai/painter", capabilities } }),
    pictureRequest({ width: 1600, height: 900, lora }),
  );
  expect(lastAsked(vendor)).toMatchObject({
    aspect_ratio: "16:9",
    loras: [{ path: "https://files.example.com/ada.safetensors", scale: 1 }],
  });
  expect(lastAsked(vendor)).not.toHaveProperty("image_size");
});

test.each([
  [503, "<html>Bad gateway</html>", "server"],
  [429, '{"detail":"slow down"}', "rate"],
  [401, '{"detail":"no"}', "auth"],
] as const)("%i on the way to a result is no end of the job", async (status, body, errorClass) => {
  const fetch = (): Promise<Response> =>
    Promise.resolve(
      answers.shift() === "status"
        ? Response.json({ status: "COMPLETED" })
        : new Response(body, { status }),
    );
  const answers = ["status"];
  const looked = vendor.make({ fetch }).poll("job1", callOf());
  await expect(looked).rejects.toMatchObject({ failure: { errorClass } });
});

test("what fal tells of a job that went wrong is its end", async () => {
  const answers = [
    Response.json({ status: "COMPLETED" }),
    Response.json({ detail: "Worker died", error_type: "internal_error" }, { status: 500 }),
  ];
  const fetch = (): Promise<Response> => Promise.resolve(answers.shift() ?? Response.error());
  expect(await vendor.make({ fetch }).poll("job1", callOf())).toMatchObject({
    kind: "failed",
    failure: { errorClass: "server", fate: "ended" },
  });
});
