import type { Call, Capabilities, JobState } from "@emblazon/failover";
import { createHash } from "node:crypto";
import type { PictureRequest, VendorPicture } from "../../pictures/picture-request.ts";
import type { CreateVendorTarget, TargetOptions } from "../../pictures/vendor-config.ts";
import { baseTarget, loraName, seedOf } from "../request/base-target.ts";
import { findSize } from "../request/find-size.ts";
import { readPrompt } from "../request/read-prompt.ts";
import { beforeAnything } from "../wire/before-anything.ts";
import { localLetIn } from "../wire/local-let-in.ts";
import { orderJob } from "../wire/order-job.ts";
import { doneWith, failedJob, loadPicture } from "../wire/picture-of.ts";
import { toFile } from "../wire/picture-type.ts";
import type { Recognise } from "../wire/refuse-answer.ts";
import { createVendorClient, type VendorClient } from "../wire/vendor-client.ts";
import {
  type ComfyFile,
  history,
  promptAnswer,
  queue,
  readTrouble,
  uploaded,
} from "./comfyui-answers.ts";
import { drawWorkflow, familyOf, type WorkflowFamily } from "./workflow.ts";

const API: Capabilities = {
  abilities: ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"],
  choices: { lora: "any" },
  limits: { input_pictures: { most: 1 } },
};
const SIZES = { multiple: 16, leastSide: 256, mostSide: 2048 };
/** Our files among the owner's inputs. */
const FOLDER = "emblazon";

/** A ComfyUI of the owner's. The id of its model is the name of a checkpoint's file. */
export const createComfyUiTarget: CreateVendorTarget = (options) => {
  const client = createVendorClient({ ...options, letIn: localLetIn, recognise });
  const look = (jobId: string, call: Call): Promise<JobState<VendorPicture>> =>
    lookAt(client, jobId, call);
  return {
    ...baseTarget(options, API),
    async submit(request, call) {
      const json = {
        prompt: await toWorkflow(client, request, { options, call }),
        prompt_id: promptIdOf(call),
        client_id: FOLDER,
      };
      const asked = { method: "POST", path: "/prompt", json } as const;
      const { prompt_id: jobId } = await orderJob(client, promptAnswer, { asked, call });
      return { kind: "accepted", jobId };
    },
    poll: look,
    async cancel(jobId, call) {
      const { queue_running: running, queue_pending: pending } = await readQueue(client, call);
      if (pending.some(([, id]) => id === jobId))
        await client.askWell({ method: "POST", path: "/queue", json: { delete: [jobId] } }, call);
      // Older servers stop whatever runs, so it has to be ours.
      if (running.some(([, id]) => id === jobId))
        await client.askWell(
          { method: "POST", path: "/interrupt", json: { prompt_id: jobId } },
          call,
        );
      return look(jobId, call);
    },
    async reconcile(_request, call) {
      const jobId = promptIdOf(call);
      const isKnown = (await isQueued(client, jobId, call)) || (await isOver(client, jobId, call));
      return isKnown ? { kind: "accepted", jobId } : { kind: "unknown" };
    },
  };
};

async function toWorkflow(
  client: VendorClient,
  request: PictureRequest,
  { options, call }: { readonly options: TargetOptions; readonly call: Call },
): Promise<unknown> {
  const { id, capabilities } = options.model;
  const [family = familyOf(id)] = listFamilies(capabilities);
  const [input = null] = request.inputs;
  try {
    return drawWorkflow(
      {
        checkpoint: id,
        ...readPrompt(request, "comfy"),
        size: findSize(request, SIZES, capabilities),
        seed: seedOf(request, call),
        input: input && (await upload(client, input, call)),
        mask: request.mask && (await upload(client, request.mask, call)),
        lora: loraName(request),
      },
      family,
    );
  } catch (error) {
    throw beforeAnything(error);
  }
}

/** What the owner says of a checkpoint whose name does not tell. */
function listFamilies({ choices }: Capabilities): readonly WorkflowFamily[] {
  const { workflow = [] } = choices;
  if (workflow === "any") return [];
  return workflow.filter((name) => name === "flux" || name === "stable-diffusion");
}

/** Puts a picture at the server, under a name that follows from what is in it. */
async function upload(client: VendorClient, bytes: Uint8Array, call: Call): Promise<string> {
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const form = new FormData();
  form.set("image", toFile(bytes, digest));
  form.set("subfolder", FOLDER);
  form.set("type", "input");
  form.set("overwrite", "true");
  const asked = { method: "POST", path: "/upload/image", form } as const;
  const { name, subfolder } = await client.askJson(uploaded, asked, call);
  return subfolder === "" ? name : `${subfolder}/${name}`;
}

/** The attempt as a UUID: servers that take ids of their askers can be asked for it later. */
function promptIdOf({ attempt }: Call): string {
  const hex = createHash("sha256").update(attempt).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-");
}

async function lookAt(
  client: VendorClient,
  jobId: string,
  call: Call,
): Promise<JobState<VendorPicture>> {
  const state = await readHistory(client, jobId, call);
  if (state !== null) return state;
  if (await isQueued(client, jobId, call)) return { kind: "running" };
  // It may have ended between the two looks.
  const ended = await readHistory(client, jobId, call);
  return ended ?? failedJob("server", `${client.name} knows nothing of the job`);
}

async function readHistory(
  client: VendorClient,
  jobId: string,
  call: Call,
): Promise<JobState<VendorPicture> | null> {
  const path = `/history/${encodeURIComponent(jobId)}`;
  const run = (await client.askJson(history, { path }, call))[jobId];
  if (run === undefined) return null;
  if (run.status?.status_str === "error") {
    const { kind, said } = readTrouble(run.status.messages);
    if (kind === "interrupted") return failedJob("canceled", "It was called off");
    return failedJob("server", `${client.name}: ${client.clean(said)}`);
  }
  const files = Object.values(run.outputs).flatMap(({ images = [] }) => images);
  const [file] = files;
  if (file === undefined) return failedJob("bad_output", `${client.name} made no picture`);
  return doneWith(() => loadPicture(client, addressOf(client, file), call));
}

const addressOf = ({ baseUrl }: VendorClient, file: ComfyFile): string =>
  `${baseUrl}/view?${new URLSearchParams(file).toString()}`;

const isOver = async (client: VendorClient, jobId: string, call: Call): Promise<boolean> => {
  const path = `/history/${encodeURIComponent(jobId)}`;
  return (await client.askJson(history, { path }, call))[jobId] !== undefined;
};

const readQueue = (client: VendorClient, call: Call) =>
  client.askJson(queue, { path: "/queue" }, call);

async function isQueued(client: VendorClient, jobId: string, call: Call): Promise<boolean> {
  const { queue_running: running, queue_pending: pending } = await readQueue(client, call);
  return [...running, ...pending].some(([, id]) => id === jobId);
}

/** A checkpoint or weights that the server does not have. */
const recognise: Recognise = ({ codes }) =>
  codes.includes("value_not_in_list") ? "unsupported" : null;
