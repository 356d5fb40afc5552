import { makePng } from "@emblazon/testkit/images/png";
import { REPLICATE_MODELS } from "@emblazon/testkit/vendors/contracts/replicate-models";
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
  vendor = await openVendor(caseOf("replicate's model of some shapes"));
});
afterEach(() => vendor.close());

/** Noise, which packs badly: some 500 kB. */
function makeLargePng(): Uint8Array {
  let state = 1;
  const noise = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  };
  return makePng({ width: 420, height: 420, colorAt: () => [noise(), noise(), noise()] });
}

test("the nearest shape that the model names is asked for, and a file without loss", async () => {
  await settle(vendor.target, pictureRequest({ width: 1200, height: 820 }));
  expect(lastAsked(vendor).input).toMatchObject({ aspect_ratio: "3:2", output_format: "png" });
});

test("what a model takes is read once", async () => {
  await settle(vendor.target);
  await settle(vendor.target, pictureRequest(), callOf(2));
  const reads = vendor.guard.requests.filter(({ path }) => path === "/v1/models/ada/painter");
  expect(reads).toHaveLength(1);
  expect(vendor.guard.jobs).toHaveLength(2);
});

test("a large picture is put there first, and named by its address", async () => {
  const large = makeLargePng();
  expect(large.length).toBeGreaterThan(256 * 1024);
  await settle(vendor.target, pictureRequest({ inputs: [large] }));
  const image = `${vendor.guard.baseUrl}/files/file1`;
  expect(lastAsked(vendor).input).toMatchObject({ image });
});

test("more pictures than the model takes are beyond it, and nothing is made", async () => {
  const small = makePng({ width: 1, height: 1, colorAt: () => [1, 2, 3] });
  const asked = vendor.target.submit(pictureRequest({ inputs: [small, small] }), callOf());
  await expect(asked).rejects.toMatchObject({
    failure: { errorClass: "unsupported", fate: "none" },
  });
  expect(vendor.guard.jobs).toEqual([]);
});

test("trained weights are a version that is run in the model's place", async () => {
  const version = `ada/cats:${REPLICATE_MODELS.shapes.version}`;
  await settle(vendor.target, pictureRequest({ lora: `studio:${version}` }));
  expect(lastAsked(vendor).version).toBe(version);
});

test("a model of the community is run by its latest version, as it is by no name", async () => {
  const target = vendor.make({ model: { id: "crowd/painter" } });
  expect(await settle(target)).toMatchObject({ kind: "done" });
  expect(lastAsked(vendor).version).toBe(`crowd/painter:${REPLICATE_MODELS.shapes.version}`);
  expect(vendor.guard.jobs).toHaveLength(1);
});

test("a version that is not there is told before anything is made", async () => {
  const target = vendor.make({ model: { id: "ada/painter:0000" } });
  await expect(target.submit(pictureRequest(), callOf())).rejects.toMatchObject({
    failure: { errorClass: "unsupported", fate: "none" },
  });
  const nonsense = vendor.make({ model: { id: "../account" } });
  await expect(nonsense.submit(pictureRequest(), callOf())).rejects.toMatchObject({
    failure: { errorClass: "unsupported", fate: "none" },
  });
  expect(vendor.guard.jobs).toEqual([]);
});

test("two predictions of the same words and seed cannot be told apart", async () => {
  await settle(vendor.target);
  await settle(vendor.target);
  expect(await vendor.target.reconcile?.(pictureRequest(), callOf())).toEqual({ kind: "unknown" });
});
