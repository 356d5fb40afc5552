import { AttemptError, type Failure } from "@emblazon/failover";
import { makePng } from "@emblazon/testkit/images/png";
import { drawPicture } from "@emblazon/testkit/vendors/guard-world";
import type { Scenario } from "@emblazon/testkit/vendors/scenario";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { VendorPictureTarget } from "../pictures/picture-request.ts";
import {
  callOf,
  openVendor,
  type OpenVendor,
  pictureRequest,
  settle,
} from "../testing/open-vendor.ts";
import { VENDOR_CASES, type VendorCase } from "../testing/vendor-cases.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });

/** How a target fails, whether it throws or says so of its job. */
async function failureOf(target: VendorPictureTarget, signal?: AbortSignal): Promise<Failure> {
  try {
    const state = await settle(target, pictureRequest(), callOf(1, signal));
    if (state.kind === "failed") return state.failure;
  } catch (error) {
    if (error instanceof AttemptError) return error.failure;
    throw error;
  }
  throw new Error("it did not fail");
}

const REFUSALS: readonly (readonly [Scenario, Partial<Failure>])[] = [
  [
    { kind: "rate_limited", retryAfter: "7" },
    { errorClass: "rate", fate: "none", retryAfterMs: 7000 },
  ],
  [{ kind: "rate_limited" }, { errorClass: "rate", fate: "none", retryAfterMs: null }],
  [{ kind: "quota" }, { errorClass: "quota", fate: "none" }],
  [
    // In its own words, which is no gateway's.
    { kind: "server_error", status: 500 },
    { errorClass: "server", fate: "ended", costMicros: 0 },
  ],
  [
    { kind: "server_error", status: 502 },
    { errorClass: "server", fate: "unknown" },
  ],
  [
    { kind: "server_error", status: 503 },
    { errorClass: "server", fate: "none" },
  ],
  [
    { kind: "reset", when: "before" },
    { errorClass: "network", fate: "unknown" },
  ],
  [
    { kind: "reset", when: "after" },
    { errorClass: "network", fate: "unknown" },
  ],
  [{ kind: "cut_off" }, { errorClass: "network", fate: "unknown" }],
];

let vendor: OpenVendor;
afterEach(() => vendor.close());
const open = (vendorCase: VendorCase): void => {
  beforeEach(async () => {
    vendor = await openVendor(vendorCase);
  });
};

describe.each(VENDOR_CASES)("$name", (vendorCase) => {
  const { kind, contract } = vendorCase;
  open(vendorCase);

  test("a picture comes back whole, for one job", async () => {
    const state = await settle(vendor.target);
    if (state.kind !== "done") throw new Error("it is not done");
    expect(Buffer.from(state.result.bytes)).toEqual(Buffer.from(drawPicture(0, { kind: "ok" })));
    expect(vendor.guard.jobs).toHaveLength(1);
    expect(vendor.target.id).toBe(`studio/${vendorCase.model?.id ?? "painter-1"}`);
  });

  test("what takes long is waited for", async () => {
    vendor.guard.script({ kind: "slow" });
    const state = settle(vendor.target);
    const isWaiting = contract.keepsJobs ? vendor.guard.untilLooked(3) : vendor.guard.untilHeld(1);
    await Promise.race([isWaiting, state]);
    vendor.guard.release();
    expect(await state).toMatchObject({ kind: "done" });
  });

  test.each(REFUSALS)("%j is sorted, with its fate", async (scenario, expected) => {
    vendor.guard.script(scenario);
    expect(await failureOf(vendor.target)).toMatchObject(expected);
    expect(vendor.guard.jobs.length).toBeLessThanOrEqual(1);
  });

  test("a date to come back at is read as a wait", async () => {
    const retryAfter = new Date(Date.now() + 90_000).toUTCString();
    vendor.guard.script({ kind: "rate_limited", retryAfter });
    const { retryAfterMs } = await failureOf(vendor.target);
    expect(retryAfterMs).toBeGreaterThan(80_000);
    expect(retryAfterMs).toBeLessThanOrEqual(90_000);
  });

  test("nobody at the address means that nothing was made", async () => {
    const { baseUrl } = vendor.guard;
    await vendor.guard.close();
    expect(await failureOf(vendor.make({ baseUrl }))).toMatchObject({
      errorClass: "network",
      fate: "none",
    });
  });

  test("a call that is given up ends, whether something was made or not", async () => {
    for (const when of ["before", "after"] as const) {
      vendor.guard.script({ kind: "hang", when });
      const giveUp = new AbortController();
      const failure = failureOf(vendor.target, giveUp.signal);
      await Promise.race([vendor.guard.untilHeld(1), failure]);
      giveUp.abort();
      expect(await failure).toMatchObject({ errorClass: "canceled", fate: "unknown" });
      vendor.guard.release();
    }
  });

  test("a good answer with nothing in it is over, and bad", async () => {
    vendor.guard.script({ kind: "empty" });
    expect(await failureOf(vendor.target)).toMatchObject({
      errorClass: "bad_output",
      fate: "ended",
    });
  });

  test("a file that is no picture is over, and bad", async () => {
    vendor.guard.script({ kind: "picture", is: "no_picture" });
    expect(await failureOf(vendor.target)).toMatchObject({
      errorClass: "bad_output",
      fate: "ended",
    });
  });

  test("pictures to work from and a mask arrive, or are said to be beyond it", async () => {
    const request = pictureRequest({ inputs: [INPUT], mask: INPUT });
    const lack = vendor.target.lacks(request);
    if (lack !== null) return expect(lack).toMatch(/^no (?:image to image|mask)$/);
    expect(await settle(vendor.target, request)).toMatchObject({ kind: "done" });
    expect(vendor.guard.requests.some(({ body }) => containsBytes(body, INPUT))).toBe(true);
  });

  test("who is said not to take pictures is not asked to", () => {
    const capabilities = { abilities: ["text_to_image"], choices: {}, limits: {} };
    const target = vendor.make({ model: { capabilities } });
    expect(target.lacks(pictureRequest({ inputs: [INPUT] }))).toBe("no image to image");
    expect(target.lacks(pictureRequest({ lora: "studio:ada" }))).toMatch(/^no lora/);
    expect(target.lacks(pictureRequest())).toBeNull();
    expect(vendor.target.lacks(pictureRequest({ lora: "another:ada" }))).toMatch(/^no lora/);
    const listed = { ...capabilities, choices: { lora: ["ada", "studio:bo"] } };
    const one = vendor.make({ model: { ...vendorCase.model, capabilities: listed } });
    const lacks = ["ada", "bo", "cy"].map((name) =>
      one.lacks(pictureRequest({ lora: `studio:${name}` })),
    );
    expect(lacks[2]).toBe("no lora studio:cy");
    expect(lacks[0] === null).toBe(lacks[1] === null);
    expect(vendor.make({ model: { retired: true } }).lacks(pictureRequest())).not.toBeNull();
  });

  test("the words of a person are words", async () => {
    const prompt = '"}, "seed": 1, {"a fox\u0000 \\"<lora:evil:1> (loud:1.9) | naked';
    expect(await settle(vendor.target, pictureRequest({ prompt }))).toMatchObject({ kind: "done" });
    expect(vendor.guard.jobs).toHaveLength(1);
    expect(JSON.stringify(vendor.guard.jobs[0]?.asked)).toContain("fox");
  });

  test("the kind is the one that is made", () => {
    expect(kind).toBe(contract.kind);
  });
});

describe.each(VENDOR_CASES.filter(({ apiKey }) => apiKey !== ""))(
  "with a key: $name",
  (vendorCase) => {
    open(vendorCase);

    test("a key that is refused is told of, but never told", async () => {
      const wrong = "sk-wrong-and-just-as-secret";
      const failure = await failureOf(vendor.make({ apiKey: wrong }));
      expect(failure).toMatchObject({ errorClass: "auth", fate: "none" });
      expect(JSON.stringify(failure)).not.toContain(wrong);
    });
  },
);

describe.each(VENDOR_CASES.filter(({ hasPolicy }) => hasPolicy))(
  "with rules on content: $name",
  (vendorCase) => {
    open(vendorCase);

    test("a refusal by rules on content is seen as one", async () => {
      vendor.guard.script({ kind: "policy" });
      expect(await failureOf(vendor.target)).toMatchObject({ errorClass: "policy" });
    });
  },
);

describe.each(VENDOR_CASES.filter(({ from }) => from !== "answer"))(
  "with files at an address: $name",
  (vendorCase) => {
    open(vendorCase);

    test("a file that is not there any more is over, and bad", async () => {
      vendor.guard.script({ kind: "picture", is: "gone" });
      expect(await failureOf(vendor.target)).toMatchObject({
        errorClass: "bad_output",
        fate: "ended",
      });
    });
  },
);

describe.each(VENDOR_CASES.filter(({ from }) => from === "address"))(
  "with files of others: $name",
  (vendorCase) => {
    open(vendorCase);

    test("files of others are fetched without the key", async () => {
      const elsewhere = await openVendor(vendorCase, { filesElsewhere: true });
      expect(await settle(elsewhere.target)).toMatchObject({ kind: "done" });
      expect(elsewhere.guard.downloads).toHaveLength(1);
      expect(JSON.stringify(elsewhere.guard.downloads)).not.toContain(vendorCase.apiKey);
      await elsewhere.close();
    });
  },
);

describe.each(VENDOR_CASES.filter(({ contract }) => contract.keepsJobs))(
  "with jobs: $name",
  (vendorCase) => {
    open(vendorCase);

    test("a job is called off, and is over then", async () => {
      vendor.guard.script({ kind: "job", is: "stuck" });
      const submitted = await vendor.target.submit(pictureRequest(), callOf());
      if (submitted.kind !== "accepted") throw new Error("there is no job");
      expect(await vendor.target.poll(submitted.jobId, callOf())).toMatchObject({
        kind: "running",
      });
      expect(await vendor.target.cancel?.(submitted.jobId, callOf())).toMatchObject({
        kind: "failed",
      });
      expect(vendor.guard.jobs[0]?.isCanceled).toBe(true);
    });

    test("a good answer that names no job may be of one that goes on", async () => {
      const { fetch: reach } = globalThis;
      const unnamed: typeof fetch = async (url, init) => {
        const answer = await reach(url, init);
        const isOrder = vendor.guard.jobs.length > 0 && init?.method === "POST";
        return isOrder ? Response.json({ queued: true }) : answer;
      };
      const submitted = vendor.make({ fetch: unnamed }).submit(pictureRequest(), callOf());
      await expect(submitted).rejects.toMatchObject({
        failure: { errorClass: "bad_output", fate: "unknown" },
      });
      expect(vendor.guard.jobs).toHaveLength(1);
    });

    test("a job that is done already is not lost by calling it off", async () => {
      const submitted = await vendor.target.submit(pictureRequest(), callOf());
      if (submitted.kind !== "accepted") throw new Error("there is no job");
      while ((await vendor.target.poll(submitted.jobId, callOf())).kind === "running");
      expect(await vendor.target.cancel?.(submitted.jobId, callOf())).toMatchObject({
        kind: "done",
      });
    });

    test.each(["lost", "canceled", "failed"] as const)("a job that is %s ends", async (is) => {
      vendor.guard.script({ kind: "job", is });
      expect(await failureOf(vendor.target)).toMatchObject({ fate: "ended" });
    });
  },
);

describe.each(VENDOR_CASES.filter(({ reconciles }) => reconciles))(
  "with a list of jobs: $name",
  (vendorCase) => {
    open(vendorCase);

    test("a job whose answer was lost is found again", async () => {
      vendor.guard.script({ kind: "reset", when: "after" });
      await expect(vendor.target.submit(pictureRequest(), callOf())).rejects.toThrow(AttemptError);
      const found = await vendor.target.reconcile?.(pictureRequest(), callOf());
      expect(found).toEqual({ kind: "accepted", jobId: vendor.guard.jobs[0]?.id });
      expect(await vendor.target.reconcile?.(pictureRequest({ seed: 99 }), callOf(2))).toEqual({
        kind: "unknown",
      });
    });
  },
);

/** Whether a request holds a file, as it is or in base64. */
function containsBytes(asked: unknown, bytes: Uint8Array): boolean {
  const base64 = Buffer.from(bytes).toString("base64");
  const look = (value: unknown): boolean => {
    if (value instanceof Uint8Array) return Buffer.from(value).equals(Buffer.from(bytes));
    if (typeof value === "string") return value.includes(base64);
    if (typeof value !== "object" || value === null) return false;
    return Object.values(value).some(look);
  };
  return look(asked);
}
