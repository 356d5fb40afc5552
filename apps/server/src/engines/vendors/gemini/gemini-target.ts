import type { Call, Capabilities } from "@emblazon/failover";
import type { PictureRequest } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget, TargetOptions } from "../../pictures/vendor-config.ts";
import { can, seedOf, synchronousTarget } from "../request/base-target.ts";
import { nearestShape, type Size } from "../request/find-size.ts";
import { readInstruction } from "../request/read-prompt.ts";
import { mediaTypeOf } from "../wire/picture-type.ts";
import type { Recognise } from "../wire/refuse-answer.ts";
import { createVendorClient } from "../wire/vendor-client.ts";
import { geminiAnswer, readGeminiAnswer } from "./gemini-answer.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "seed"],
  choices: {},
  limits: { input_pictures: { most: 14 } },
};
/** Shapes that all of the picture models make. */
const SHAPES: readonly string[] = [
  "1:1",
  "2:3",
  "3:2",
  "3:4",
  "4:3",
  "4:5",
  "5:4",
  "9:16",
  "16:9",
  "21:9",
];
/** The longer side of a square one, in pixels, by the names that the API has for sizes. */
const SIDES: Readonly<Record<string, number>> = { "512": 512, "1K": 1024, "2K": 2048, "4K": 4096 };

/** Google's Gemini models that answer with pictures (Nano Banana), by `generateContent`. */
export const createGeminiTarget: CreateVendorTarget = (options) => {
  const letIn = (key: string): Record<string, string> => ({ "x-goog-api-key": key });
  const client = createVendorClient({ ...options, letIn, recognise });
  const path = `/models/${encodeURIComponent(options.model.id)}:generateContent`;
  return synchronousTarget(options, API, async (request, call) => {
    const json = toBody(request, options, call);
    const answer = await client.askJson(geminiAnswer, { method: "POST", path, json }, call);
    return readGeminiAnswer(client, answer);
  });
};

function toBody(request: PictureRequest, options: TargetOptions, call: Call): unknown {
  const pictures = request.inputs.map((bytes) => ({
    inlineData: {
      mimeType: mediaTypeOf(bytes),
      data: Buffer.from(bytes).toString("base64"),
    },
  }));
  const { capabilities } = options.model;
  const imageSize = findImageSize(request, capabilities);
  const { aspect_ratio: shapes = SHAPES } = capabilities.choices;
  const aspectRatio = nearestShape(request, shapes === "any" ? SHAPES : shapes);
  return {
    contents: [{ role: "user", parts: [...pictures, { text: readInstruction(request) }] }],
    generationConfig: {
      responseModalities: ["IMAGE"],
      imageConfig: { aspectRatio, ...(imageSize && { imageSize }) },
      ...(can(options, "seed") && { seed: seedOf(request, call) }),
    },
  };
}

/** Only where the owner lists sizes, since models that make one size refuse the field. */
function findImageSize({ width, height }: Size, { choices }: Capabilities): string | null {
  const listed = choices.size === "any" ? Object.keys(SIDES) : (choices.size ?? []);
  const known = listed.filter((name) => SIDES[name] !== undefined);
  const side = Math.sqrt(width * height);
  const distance = (name: string): number => Math.abs(Math.log((SIDES[name] ?? 1) / side));
  const [first = null, ...others] = known;
  return others.reduce(
    (best, name) => (best === null || distance(name) < distance(best) ? name : best),
    first,
  );
}

/** A key that is wrong is told of with 400; what is used up for a day and for a minute with 429. */
const recognise: Recognise = ({ codes }, { status, bytes }) => {
  if (codes.includes("api_key_invalid")) return "auth";
  if (status !== 429) return null;
  const text = Buffer.from(bytes.subarray(0, 16 * 1024)).toString("utf8");
  return /PerDay|limit: 0\b|prepay|credits/i.test(text) ? "quota" : "rate";
};
