import { AttemptError, type Call, type Capabilities } from "@emblazon/failover";
import { z } from "zod";
import type { PictureRequest, VendorPicture } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget, TargetOptions } from "../../pictures/vendor-config.ts";
import { can, seedOf, synchronousTarget } from "../request/base-target.ts";
import { findSize, formatSize, type SizeRules } from "../request/find-size.ts";
import { readInstruction } from "../request/read-prompt.ts";
import { loadPaidPicture, pictureOfBase64 } from "../wire/picture-of.ts";
import { toDataUrl } from "../wire/picture-type.ts";
import type { Recognise } from "../wire/refuse-answer.ts";
import { createVendorClient, type VendorClient } from "../wire/vendor-client.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "seed"],
  choices: {},
  limits: { input_pictures: { most: 14 } },
};
const SIDES = { multiple: 8, leastSide: 240, mostSide: 16_384, mostRatio: 16 };
const POLICY = /sensitivecontent|riskdetection|contentsecurity/;
const QUOTA = /accountoverdue|quotaexceeded|setlimitexceeded|insufficientbalance/;

const answer = z.object({
  data: z
    .array(
      z.object({
        b64_json: z.string().nullish(),
        url: z.string().nullish(),
        error: z.object({ code: z.string(), message: z.string() }).nullish(),
      }),
    )
    .nullish(),
});

/** ByteDance's Seedream at BytePlus ModelArk or Volcengine Ark. It answers with the picture itself. */
export const createSeedreamTarget: CreateVendorTarget = (options) => {
  const letIn = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
  const client = createVendorClient({ ...options, letIn, recognise });
  return synchronousTarget(options, API, async (request, call) => {
    const json = toBody(request, options, call);
    const asked = { method: "POST", path: "/images/generations", json } as const;
    return readAnswer(client, await client.askJson(answer, asked, call), call);
  });
};

function toBody(request: PictureRequest, options: TargetOptions, call: Call): unknown {
  const pictures = request.inputs.map(toDataUrl);
  return {
    model: options.model.id,
    prompt: readInstruction(request),
    size: nameSize(request, options),
    response_format: "b64_json",
    watermark: false,
    ...(pictures.length > 0 && { image: pictures.length === 1 ? pictures[0] : pictures }),
    ...(can(options, "seed") && { seed: seedOf(request, call) }),
  };
}

/** `WxH`, or the one name such as `2K` that the owner has set. */
function nameSize(request: PictureRequest, { model }: TargetOptions): string {
  const { choices } = model.capabilities;
  const [name] = choices.size === "any" ? [] : (choices.size ?? []);
  if (name !== undefined && /^\d+K$/.test(name)) return name;
  return formatSize(findSize(request, rulesOf(model.id), model.capabilities));
}

/** From version 4.5 on, small pictures are refused (ModelArk, image generation API, `size`). */
function rulesOf(id: string): SizeRules {
  if (/-3-0\b/.test(id)) return { ...SIDES, leastPixels: 512 ** 2, mostPixels: 2048 ** 2 };
  const leastPixels = /-4-0\b/.test(id) ? 1280 * 720 : 2560 * 1440;
  return { ...SIDES, leastPixels, mostPixels: 4096 ** 2 };
}

async function readAnswer(
  client: VendorClient,
  { data }: z.output<typeof answer>,
  call: Call,
): Promise<VendorPicture> {
  const first = data?.[0];
  if (first?.b64_json) return pictureOfBase64(first.b64_json);
  if (first?.url) return loadPaidPicture(client, first.url, call);
  const { code = "no picture", message = "" } = first?.error ?? {};
  const errorClass = POLICY.test(code.toLowerCase()) ? "policy" : "bad_output";
  throw new AttemptError(
    errorClass,
    `${client.name} made no picture: ${client.clean(`${code} ${message}`)}`,
    { fate: "ended" },
  );
}

const recognise: Recognise = ({ codes }) => {
  if (codes.some((code) => POLICY.test(code))) return "policy";
  return codes.some((code) => QUOTA.test(code)) ? "quota" : null;
};
