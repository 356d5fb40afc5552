import { z } from "zod";
import { fileReply } from "../check-against.ts";
import type { Operation, Reply, VendorContract } from "../contract.ts";
import type { GuardJob, GuardWorld } from "../guard-world.ts";
import type { RefusalReason } from "../scenario.ts";
import { hasBearer } from "./bearer.ts";
import { comfyGraph } from "./comfyui-graph.ts";
import { formFile } from "./form-file.ts";
import { required } from "./required.ts";

const SOURCE = "https://docs.comfy.org/development/comfyui-server/comms_routes";

const id = z.uuid();
const prompt = z.strictObject({ prompt: comfyGraph, prompt_id: id, client_id: z.string() });
const file = z.strictObject({
  filename: z.string().min(1),
  subfolder: z.string(),
  type: z.enum(["input", "output", "temp"]),
});
const history = z.record(
  z.string(),
  z.strictObject({
    outputs: z.record(z.string(), z.strictObject({ images: z.array(file) })),
    status: z.strictObject({
      status_str: z.enum(["success", "error"]),
      completed: z.boolean(),
      messages: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])),
    }),
  }),
);
const entry = z.tuple([z.number(), z.string()], z.unknown());
const queue = z.strictObject({ queue_running: z.array(entry), queue_pending: z.array(entry) });
const errorBody = z.union([
  z.strictObject({
    error: z.strictObject({
      ...{ type: z.string(), message: z.string(), details: z.string() },
      extra_info: z.strictObject({}),
    }),
    node_errors: z.record(z.string(), z.unknown()),
  }),
  // Of a file that is not there.
  fileReply(/^text\/plain$/),
]);
const STATUS: Readonly<Record<RefusalReason, number>> = {
  invalid: 400,
  auth: 401,
  rate: 429,
  quota: 402,
  server: 500,
  policy: 400,
  not_found: 404,
};

/** A ComfyUI server with its queue, its history and its files. */
export function comfyUi(): VendorContract {
  return {
    ...{ kind: "comfyui", basePath: "", keepsJobs: true, refusesByPolicy: false },
    operations: [...ofWork(), ...ofStopping(), ...ofFiles()],
    ...{ isLetIn: hasBearer, refuse, errorBody },
  };
}

function ofWork(): readonly Operation[] {
  return [
    {
      ...{ id: "prompt", method: "POST", path: "/prompt", source: SOURCE, makesJob: true },
      body: prompt,
      nameJob: ({ body }) => prompt.parse(body).prompt_id,
      replies: {
        200: z.strictObject({
          ...{ prompt_id: id, number: z.number() },
          node_errors: z.strictObject({}),
        }),
      },
      answer: (_request, _world, job) => ({
        status: 200,
        json: { prompt_id: required(job).id, number: 1, node_errors: {} },
      }),
    },
    {
      ...{ id: "history", method: "GET", path: "/history/{id}", source: SOURCE, makesJob: false },
      replies: { 200: history },
      answer: ({ params }, world) => {
        const job = world.find(params.id ?? "");
        return { status: 200, json: job === null ? {} : toHistory(job, world) };
      },
    },
    {
      ...{ id: "queue", method: "GET", path: "/queue", source: SOURCE, makesJob: false },
      replies: { 200: queue },
      answer: (_request, world) => {
        const open = world.jobs.filter((job) => world.standing(job) === "running");
        const toEntry = (job: GuardJob): unknown => [1, job.id, {}, {}, ["output"]];
        // What nobody has looked at has not begun.
        const [running, pending] = [true, false].map((hasBegun) =>
          open.filter(({ looks }) => looks > 0 === hasBegun).map(toEntry),
        );
        return { status: 200, json: { queue_running: running, queue_pending: pending } };
      },
    },
  ];
}

function ofStopping(): readonly Operation[] {
  const nothing = { 200: fileReply(/^text\/plain$/) };
  const done: Reply = { status: 200, bytes: new Uint8Array(), type: "text/plain" };
  const cancel = (world: GuardWorld, ids: readonly string[], hasBegun: boolean): Reply => {
    for (const job of world.jobs)
      if (ids.includes(job.id) && job.looks > 0 === hasBegun) job.isCanceled = true;
    return done;
  };
  const deletion = z.strictObject({ delete: z.array(id).min(1) });
  const interruption = z.strictObject({ prompt_id: id });
  return [
    {
      ...{ id: "queue.delete", method: "POST", path: "/queue", source: SOURCE, makesJob: false },
      ...{ body: deletion, replies: nothing },
      answer: ({ body }, world) => cancel(world, deletion.parse(body).delete, false),
    },
    {
      ...{ id: "interrupt", method: "POST", path: "/interrupt", source: SOURCE, makesJob: false },
      ...{ body: interruption, replies: nothing },
      answer: ({ body }, world) => cancel(world, [interruption.parse(body).prompt_id], true),
    },
  ];
}

function ofFiles(): readonly Operation[] {
  const upload = z.strictObject({
    ...{ image: formFile("image/png", "image/jpeg", "image/webp"), subfolder: z.string() },
    ...{ type: z.literal("input"), overwrite: z.enum(["true", "false"]) },
  });
  return [
    {
      ...{ id: "upload", method: "POST", path: "/upload/image", source: SOURCE, makesJob: false },
      ...{ body: upload, bodyType: "form" },
      replies: {
        200: z.strictObject({ name: z.string(), subfolder: z.string(), type: z.string() }),
      },
      answer: ({ body }) => {
        const { subfolder } = upload.parse(body);
        return { status: 200, json: { name: "a.png", subfolder, type: "input" } };
      },
    },
    {
      ...{ id: "view", method: "GET", path: "/view", source: SOURCE, makesJob: false },
      query: file,
      replies: { 200: fileReply(/^image\/png$/) },
      answer: ({ query }, world) => {
        const job = world.find((query.filename ?? "").replace(/\.png$/, ""));
        const state = job === null ? "gone" : world.download(job);
        if (job === null || state !== "there") {
          const status = state === "late" ? 503 : 404;
          return { status, bytes: Buffer.from("No"), type: "text/plain" };
        }
        return { status: 200, bytes: world.picture(job), type: "image/png" };
      },
    },
  ];
}

function toHistory(job: GuardJob, world: GuardWorld): z.output<typeof history> {
  const standing = world.look(job);
  const isDone = standing === "done";
  // What was taken out of the queue before it began leaves no trace.
  const isUnborn = standing === "canceled" && job.looks <= 1;
  if (standing === "running" || standing === "lost" || isUnborn) return {};
  const name = standing === "canceled" ? "execution_interrupted" : "execution_error";
  const message = { prompt_id: job.id, node_type: "KSampler", exception_message: "out of memory" };
  const images = isDone && job.scenario.kind !== "empty";
  return {
    [job.id]: {
      outputs: images
        ? { output: { images: [{ filename: `${job.id}.png`, subfolder: "", type: "temp" }] } }
        : {},
      status: {
        ...{ status_str: isDone ? "success" : "error", completed: isDone },
        messages: isDone ? [["execution_success", {}]] : [[name, message]],
      },
    },
  };
}

function refuse(reason: RefusalReason, words: string): Reply {
  const error = { type: reason, message: words, details: "", extra_info: {} };
  return { status: STATUS[reason], json: { error, node_errors: {} } };
}
