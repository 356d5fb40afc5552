import { makePng } from "@emblazon/testkit/images/png";
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
  vendor = await openVendor(caseOf("automatic1111"));
});
afterEach(() => vendor.close());

const wasInterrupted = (): boolean =>
  vendor.guard.requests.some(({ path }) => path === "/sdapi/v1/interrupt");

test("what nobody waits for any more is interrupted", async () => {
  vendor.guard.script({ kind: "hang", when: "after" });
  const giveUp = new AbortController();
  const asked = vendor.target.submit(pictureRequest(), callOf(1, giveUp.signal));
  await Promise.race([vendor.guard.untilHeld(1), asked]);
  giveUp.abort();
  await expect(asked).rejects.toMatchObject({ failure: { errorClass: "canceled" } });
  expect(vendor.guard.jobs[0]?.isCanceled).toBe(true);
});

test("somebody else's picture is not interrupted", async () => {
  vendor.guard.script({ kind: "hang", when: "after" }, { kind: "hang", when: "after" });
  const giveUp = new AbortController();
  const ours = vendor.target.submit(pictureRequest(), callOf(1, giveUp.signal));
  await Promise.race([vendor.guard.untilHeld(1), ours]);
  const leave = new AbortController();
  const theirs = vendor.make({}).submit(pictureRequest(), callOf(2, leave.signal));
  await Promise.race([vendor.guard.untilHeld(2), theirs]);
  giveUp.abort();
  await expect(ours).rejects.toThrow();
  expect(wasInterrupted()).toBe(false);
  leave.abort();
  await expect(theirs).rejects.toThrow();
});

test("weights that we name are the only ones in the prompt", async () => {
  const prompt = "a (fox:1.9) <lora:theirs:2>";
  await settle(vendor.target, pictureRequest({ prompt, lora: "studio:ours> <lora:x:1" }));
  expect(lastAsked(vendor).prompt).toBe("a \\(fox\\) <lora:ours lorax1:1>");
});

test("what is transparent in a mask is made anew, which it reads the other way round", async () => {
  const input = makePng({ width: 8, height: 8, colorAt: () => [1, 2, 3] });
  await settle(vendor.target, pictureRequest({ inputs: [input], mask: input }));
  expect(lastAsked(vendor)).toMatchObject({ inpainting_mask_invert: 1, denoising_strength: 0.9 });
});
