import type { Failure, Progress } from "@emblazon/failover";
import { makePng } from "@emblazon/testkit/images/png";
import { openAiCompatible } from "@emblazon/testkit/vendors/contracts/openai-compatible";
import { drawPartial, drawPicture } from "@emblazon/testkit/vendors/guard-world";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { VendorPicture } from "../../pictures/picture-request.ts";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import {
  callOf,
  openVendor,
  type OpenVendor,
  pictureRequest,
  settle,
} from "../../testing/open-vendor.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });
const OPENAI = caseOf("openai's gpt-image with partial images");
const COMPATIBLE = caseOf("openai-compatible with partial images");
const PRICE = 40_000;
const EACH = 4000;

let vendor: OpenVendor;
beforeEach(async () => {
  vendor = await openVendor(OPENAI);
});
afterEach(() => vendor.close());

type Told = Progress<VendorPicture>;

/** Asks, and tells what was reported, and how it ended. */
async function ask(
  target = vendor.target,
  request = pictureRequest(),
): Promise<{ told: Told[]; state: Awaited<ReturnType<typeof settle>> }> {
  const told: Told[] = [];
  const call = { ...callOf(), report: (one: Told): void => void told.push(one) };
  return { told, state: await settle(target, request, call) };
}

const failureOf = async (target = vendor.target): Promise<Failure> => {
  const failed: unknown = await ask(target).catch((error: unknown) => error);
  return (failed as { failure: Failure }).failure;
};

/** A target whose server answers every request with a body of events. */
function answeredWith(...pieces: readonly string[]): typeof vendor.target {
  const body = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    ReadableStream.from(pieces.map((piece) => new Uint8Array(Buffer.from(piece))));
  const headers = { "content-type": "text/event-stream; charset=utf-8" };
  return vendor.make({ fetch: () => Promise.resolve(new Response(body(), { headers })) });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const PICTURE = base64(drawPicture(0, { kind: "ok" }));
const partial = (b64_json: string): string =>
  `data: ${JSON.stringify({ type: "image_generation.partial_image", b64_json })}\n\n`;
const completed = (b64_json: string): string =>
  `data: ${JSON.stringify({ type: "image_generation.completed", b64_json })}\n\n`;

describe("pictures on the way", () => {
  test("are asked for, reported in order, and paid for", async () => {
    const { told, state } = await ask();
    expect(lastAsked(vendor)).toMatchObject({ stream: true, partial_images: 2 });
    expect(told.map(({ done }) => done)).toEqual([1 / 3, 2 / 3]);
    expect(told.map(({ preview }) => base64(preview?.bytes ?? INPUT))).toEqual(
      [0, 1].map((step) => base64(drawPartial(0, step))),
    );
    expect(state).toMatchObject({ kind: "done", costMicros: PRICE + 2 * EACH });
  });

  test("are asked for where a picture is changed, too", async () => {
    const { told, state } = await ask(vendor.target, pictureRequest({ inputs: [INPUT] }));
    expect(lastAsked(vendor)).toMatchObject({ stream: "true", partial_images: "2" });
    expect(told).toHaveLength(2);
    expect(state).toMatchObject({ kind: "done" });
  });

  test("have their price put aside with the picture's", () => {
    expect(vendor.target.priceMicros(pictureRequest())).toBe(PRICE + 2 * EACH);
  });

  test("are told while the vendor still draws", async () => {
    vendor.guard.script({ kind: "slow" });
    const first = Promise.withResolvers<Told>();
    const state = settle(vendor.target, pictureRequest(), { ...callOf(), report: first.resolve });
    expect((await first.promise).done).toBe(1 / 3);
    vendor.guard.release();
    expect(await state).toMatchObject({ kind: "done" });
  });

  test("that are no pictures are not told, and change nothing", async () => {
    const text = base64(Buffer.from("<html>sorry</html>"));
    const { told, state } = await ask(answeredWith(partial(text), completed(PICTURE)));
    expect(told).toEqual([{ done: 1 / 3 }]);
    expect(state).toMatchObject({ kind: "done" });
  });

  test("beyond those that were asked for are neither told nor paid for", async () => {
    const many = Array.from({ length: 9 }, () => partial(PICTURE));
    const { told, state } = await ask(answeredWith(...many, completed(PICTURE)));
    expect(told).toHaveLength(2);
    expect(state).toMatchObject({ costMicros: PRICE + 2 * EACH });
  });

  test("that never come are not paid for", async () => {
    const { state } = await ask(answeredWith(completed(PICTURE)));
    expect(state).toMatchObject({ kind: "done", costMicros: PRICE });
  });
});

describe("a stream", () => {
  test("cut anywhere, with other lines between, is read all the same", async () => {
    const text = `:keep\r\n\r\nevent: x.y\r\ndata: {"type":"x.y"}\r\n\r\n${completed(PICTURE)}data: [DONE]\n\n`;
    const { state } = await ask(answeredWith(...(text.match(/.{1,7}/gsu) ?? [])));
    expect(state).toMatchObject({ kind: "done" });
  });

  test("of one message with the whole answer is read as that answer", async () => {
    const whole = JSON.stringify({ created: 1, data: [{ b64_json: PICTURE }] });
    expect((await ask(answeredWith(`data: ${whole}\n\n`))).state).toMatchObject({ kind: "done" });
  });

  test.each([
    ["ends before its result", { kind: "events", end: "early" }],
    ["breaks off within a message", { kind: "cut_off" }],
  ] as const)("that %s may be of work that goes on", async (_what, scenario) => {
    vendor.guard.script(scenario);
    expect(await failureOf()).toMatchObject({ errorClass: "network", fate: "unknown" });
    expect(vendor.guard.jobs).toHaveLength(1);
  });

  test("is held to the bounds of an answer", async () => {
    const filling = `: ${"x".repeat(1 << 20)}\n\n`;
    const endless = answeredWith(...Array.from({ length: 49 }, () => filling));
    expect(await failureOf(endless)).toMatchObject({ errorClass: "bad_output", fate: "ended" });
  });
});

describe("an error in a stream", () => {
  test("is told in the vendor's own words, which no vendor bills", async () => {
    vendor.guard.script({ kind: "events", end: "error" });
    expect(await failureOf()).toMatchObject({
      ...{ errorClass: "server", fate: "ended", costMicros: 0 },
      message: "The Studio gave up: the painter is out of colour",
    });
  });

  test("by the rules on content, after a picture on the way, is over and may be billed", async () => {
    vendor.guard.script({ kind: "events", end: "policy" });
    expect(await failureOf()).toMatchObject({
      ...{ errorClass: "policy", fate: "ended", costMicros: null },
    });
  });

  test.each([
    [{ type: "requests", code: "rate_limit_exceeded", message: "slower" }, "rate", "none"],
    [{ type: "insufficient_quota", message: "no credits left" }, "quota", "none"],
    [{ type: "invalid_request_error", message: "no such size" }, "invalid", "none"],
    [{ type: "image_generation_user_error", code: "moderation_blocked" }, "policy", "none"],
    [{ message: "the upstream is tired" }, "server", "ended"],
    [{}, "server", "unknown"],
  ])("%j before any picture is sorted by its words", async (error, errorClass, fate) => {
    const said = `event: error\ndata: ${JSON.stringify({ type: "error", error })}\n\n`;
    expect(await failureOf(answeredWith(said))).toMatchObject({ errorClass, fate });
  });
});

describe("a server without streams", () => {
  test("that ignores the wish answers with the whole, and nothing more is paid for", async () => {
    const contract = openAiCompatible({
      ...{ answers: "b64_json", errors: "error", takesFormat: true, streams: "ignores" },
    });
    const other = await openVendor({ ...COMPATIBLE, contract });
    const { told, state } = await ask(other.target);
    expect([told, state]).toMatchObject([[], { kind: "done", costMicros: PRICE }]);
    await other.close();
  });

  test.each([true, false])(
    "that refuses the wish is asked without from then on (response_format taken: %s)",
    async (takesFormat) => {
      const contract = openAiCompatible({ answers: "b64_json", errors: "detail", takesFormat });
      const other = await openVendor({ ...COMPATIBLE, contract });
      expect((await ask(other.target)).state).toMatchObject({ kind: "done" });
      expect(other.guard.takeViolations().length).toBeGreaterThan(0);
      expect((await ask(other.target)).state).toMatchObject({ kind: "done" });
      expect(other.guard.takeViolations()).toEqual([]);
      expect(other.guard.jobs).toHaveLength(2);
      expect(lastAsked(other)).not.toHaveProperty("stream");
      await other.close();
    },
  );

  test("for an organisation that has not proved itself is asked without", async () => {
    const asked: unknown[] = [];
    const target = vendor.make({
      fetch: (_url, init) => {
        const body = JSON.parse(typeof init?.body === "string" ? init.body : "") as {
          stream?: true;
        };
        asked.push(body.stream);
        const message = "Your organization must be verified to stream this model.";
        const error = { message, type: "invalid_request_error", param: "stream", code: null };
        return Promise.resolve(
          body.stream === true
            ? Response.json({ error }, { status: 400 })
            : Response.json({ data: [{ b64_json: PICTURE }] }),
        );
      },
    });
    await ask(target);
    await ask(target);
    expect(asked).toEqual([true, undefined, undefined]);
  });

  test("is not asked again for any other refusal", async () => {
    vendor.guard.script({ kind: "policy" });
    expect(await failureOf()).toMatchObject({ errorClass: "policy", fate: "none" });
    expect(vendor.guard.requests).toHaveLength(1);
  });
});
