import { z } from "zod";
import type { GuardRequest, Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld, JobStanding } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { formFile } from "./form-file.ts";
import { REPLICATE_MODELS, type ReplicateFakeModel } from "./replicate-models.ts";
import { required } from "./required.ts";

const prediction = z.strictObject({
  id: z.string().min(1),
  model: z.string(),
  version: z.string(),
  input: z.record(z.string(), z.unknown()),
  output: z.unknown(),
  data_removed: z.boolean(),
  error: z.string().nullable(),
  status: z.enum(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
  created_at: z.iso.datetime(),
  urls: z.strictObject({ web: z.url(), get: z.url(), cancel: z.url() }),
  source: z.enum(["web", "api"]),
});
const errorBody = z.strictObject({
  title: z.string(),
  detail: z.string(),
  status: z.int(),
});
const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 422,
  auth: 401,
  rate: 429,
  quota: 402,
  server: 500,
  policy: 422,
  not_found: 404,
};
const SOURCE = "https://api.replicate.com/openapi.json";
/** Whose models are of the community: they run by their version alone. */
const COMMUNITY = "crowd";

/** Replicate's API of models, files and predictions, with one model to run. */
export function replicate(name: keyof typeof REPLICATE_MODELS): VendorContract {
  const model = REPLICATE_MODELS[name];
  const operations = [...modelOperations(model), ...predictionOperations(model)];
  return {
    ...{ kind: "replicate", basePath: "/v1", keepsJobs: true, refusesByPolicy: false },
    ...{ operations, isLetIn: hasBearer, refuse, errorBody },
  };
}

function modelOperations({ openApi, version }: ReplicateFakeModel): readonly Operation[] {
  const versionAnswer = z.strictObject({
    id: z.string(),
    created_at: z.iso.datetime(),
    openapi_schema: z.record(z.string(), z.unknown()),
  });
  const latest = { id: version, created_at: "2026-08-01T10:00:00.000Z", openapi_schema: openApi };
  const common = { method: "GET", source: SOURCE, makesJob: false } as const;
  return [
    {
      ...common,
      id: "models.get",
      path: "/models/{owner}/{name}",
      replies: {
        200: z.strictObject({
          ...{ name: z.string(), is_official: z.boolean(), latest_version: versionAnswer },
        }),
      },
      answer: ({ params }) => ({
        status: 200,
        json: {
          ...{ name: "painter", is_official: params.owner !== COMMUNITY, latest_version: latest },
        },
      }),
    },
    {
      ...common,
      id: "models.versions.get",
      path: "/models/{owner}/{name}/versions/{version}",
      replies: { 200: versionAnswer },
      answer: ({ params }) =>
        params.version === version
          ? { status: 200, json: latest }
          : refuse("not_found", "no version"),
    },
    {
      ...common,
      id: "files.create",
      method: "POST",
      path: "/files",
      bodyType: "form",
      body: z.strictObject({ content: formFile("image/png", "image/jpeg", "image/webp") }),
      replies: { 201: z.strictObject({ id: z.string(), urls: z.strictObject({ get: z.url() }) }) },
      answer: (_request, world) => ({
        status: 201,
        json: { id: "file1", urls: { get: `${world.baseUrl()}/files/file1` } },
      }),
    },
  ];
}

function predictionOperations({ input, version }: ReplicateFakeModel): readonly Operation[] {
  const life = z.looseObject({
    "cancel-after": z
      .string()
      .regex(/^\d+s$/)
      .refine((text) => Number.parseInt(text, 10) >= 5),
    prefer: z.never().optional(),
  });
  const making = {
    method: "POST",
    source: SOURCE,
    headers: life,
    replies: { 201: prediction },
    makesJob: true,
    answer: (_request: GuardRequest, world: GuardWorld, job: GuardJob | null): Reply =>
      toReply(201, required(job), "starting", world),
  } as const;
  const looking = { source: SOURCE, replies: { 200: prediction }, makesJob: false } as const;
  return [
    {
      ...making,
      id: "models.predictions.create",
      path: "/models/{owner}/{name}/predictions",
      body: z.strictObject({ input }),
      answer: (request, world, job) =>
        request.params.owner === COMMUNITY
          ? refuse("not_found", "The requested resource could not be found.")
          : making.answer(request, world, job),
    },
    {
      ...making,
      id: "predictions.create",
      path: "/predictions",
      body: z.strictObject({ input, version: z.string().endsWith(version) }),
    },
    {
      ...looking,
      id: "predictions.list",
      method: "GET",
      path: "/predictions",
      replies: {
        200: z.strictObject({
          next: z.url().nullable(),
          previous: z.url().nullable(),
          results: z.array(prediction),
        }),
      },
      answer: (_request, world) => ({
        status: 200,
        json: {
          ...{ next: null, previous: null },
          results: world.jobs.map((job) => toPrediction(job, world.standing(job), world)),
        },
      }),
    },
    {
      ...looking,
      id: "predictions.get",
      method: "GET",
      path: "/predictions/{id}",
      answer: ({ params }, world) => {
        const job = world.find(params.id ?? "");
        return job === null
          ? refuse("not_found", "no prediction")
          : toReply(200, job, world.look(job), world);
      },
    },
    {
      ...looking,
      id: "predictions.cancel",
      method: "POST",
      path: "/predictions/{id}/cancel",
      answer: ({ params }, world) => {
        const job = world.find(params.id ?? "");
        if (job === null) return refuse("not_found", "no prediction");
        if (world.standing(job) === "running") job.isCanceled = true;
        return toReply(200, job, world.standing(job), world);
      },
    },
  ];
}

function toReply(
  status: number,
  job: GuardJob,
  standing: JobStanding | "starting",
  world: GuardWorld,
): Reply {
  if (standing === "lost") return refuse("not_found", "no prediction");
  return { status, json: toPrediction(job, standing, world) };
}

const STATUSES = {
  starting: "starting",
  running: "processing",
  done: "succeeded",
  failed: "failed",
  policy: "failed",
  canceled: "canceled",
  lost: "failed",
} as const;

function toPrediction(
  job: GuardJob,
  standing: JobStanding | "starting",
  world: GuardWorld,
): z.output<typeof prediction> {
  const asked = z.object({ input: z.record(z.string(), z.unknown()) }).parse(job.asked);
  const url = `${world.baseUrl()}/predictions/${job.id}`;
  const isDone = standing === "done" && job.scenario.kind !== "empty";
  return {
    ...{ id: job.id, model: "ada/painter", version: "hidden", input: asked.input },
    ...{ output: isDone ? [world.link(job)] : null, data_removed: false },
    error: standing === "policy" ? "NSFW content detected" : standing === "failed" ? "OOM" : null,
    ...{ status: STATUSES[standing], created_at: "2026-11-21T10:00:00.000Z", source: "api" },
    urls: { web: `${url}/web`, get: url, cancel: `${url}/cancel` },
  };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const status = STATUS[reason];
  return { status, json: { title: reason, detail: words, status } };
}
