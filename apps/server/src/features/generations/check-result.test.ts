import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { z } from "zod";
import type { VendorPicture } from "../../engines/pictures/picture-request.ts";
import type { DecodedResult } from "../../pictures/decode-result.ts";
import { createResultCheck } from "./check-result.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = z.function().parse(runInNewContext("gc"));

const BRIEF = {
  name: "Saltmarsh",
  tagline: "",
  industry: "",
  description: "",
  personality: [],
  colors: [],
  include_text_in_ai: false,
};
const PICTURE_BYTES = 4096;
const THUMBNAIL_BYTES = 32 * 32 * 3;

/** As a decoder sends it: all in one piece of memory. */
function lookAt(message: ArrayBuffer): DecodedResult {
  const bytes = new Uint8Array(message, 0, PICTURE_BYTES);
  return {
    kind: "result",
    picture: { bytes, width: 1024, height: 1024 },
    figure: null,
    isBlank: false,
    legibility: { visible: 1, lost: 0, plain: 1, busy: 0 },
    fingerprint: "0".repeat(16),
    thumbnail: new Uint8Array(message, PICTURE_BYTES, THUMBNAIL_BYTES),
  };
}

function openCheck() {
  const held: WeakRef<object>[] = [];
  const decodeResult = () => {
    const message = new ArrayBuffer(PICTURE_BYTES + THUMBNAIL_BYTES);
    held.push(new WeakRef(message));
    return Promise.resolve(lookAt(message));
  };
  const check = createResultCheck({ decodeResult }, { brief: BRIEF, count: 3, avoid: [] }, null);
  const judge = async (): Promise<string> => {
    const picture: VendorPicture = {
      kind: "picture",
      bytes: new Uint8Array(PICTURE_BYTES),
      revisedPrompt: null,
    };
    held.push(new WeakRef(picture));
    return (await check.judge(picture)).kind;
  };
  return { held, judge };
}

test("pictures that were taken are compared, and not kept in memory", async () => {
  const { held, judge } = openCheck();
  expect(await judge()).toBe("ok");
  const leftOver = (): number => held.filter((one) => one.deref() !== undefined).length;
  // What a promise has settled with, and what was looked at here, is let go of in a later turn.
  for (let look = 0; look < 20 && leftOver() > 0; look += 1) {
    await turn();
    collectGarbage();
  }
  expect(leftOver()).toBe(0);
  expect(await judge()).toBe("bad");
});
