import { z } from "zod";
import { fileReply } from "../check-against.ts";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { required } from "./required.ts";

const body = z.strictObject({
  inputs: z.string().min(1),
  parameters: z.strictObject({
    width: z.int().positive().multipleOf(8),
    height: z.int().positive().multipleOf(8),
    negative_prompt: z.string().min(1).optional(),
    seed: z.int().nonnegative().optional(),
  }),
});
const errorBody = z.strictObject({
  error: z.string(),
  estimated_time: z.number().optional(),
});
const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 422,
  auth: 401,
  rate: 429,
  quota: 402,
  server: 500,
  policy: 400,
  not_found: 404,
};

/** Hugging Face's inference of models that draw: the answer is the file. */
export function huggingFace(): VendorContract {
  const draw: Operation = {
    id: "textToImage",
    method: "POST",
    path: "/models/{model+}",
    source: "https://huggingface.co/docs/inference-providers/tasks/text-to-image",
    body,
    replies: { 200: fileReply(/^(?:image\/png|text\/html|application\/json)$/) },
    makesJob: true,
    answer: (_request, world, job) => reply(required(job), world),
  };
  return {
    ...{ kind: "huggingface", basePath: "/hf-inference", keepsJobs: false, refusesByPolicy: true },
    ...{ operations: [draw], isLetIn: hasBearer, refuse, errorBody },
  };
}

function reply(job: GuardJob, world: GuardWorld): Reply {
  if (job.scenario.kind === "empty")
    return { status: 200, bytes: new Uint8Array(), type: "image/png" };
  const isPage = job.scenario.kind === "picture" && job.scenario.is === "no_picture";
  return { status: 200, bytes: world.picture(job), type: isPage ? "text/html" : "image/png" };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const error = reason === "policy" ? `content policy: ${words}` : words;
  return { status: STATUS[reason], json: { error } };
}
