import {
  type Clock,
  createMemoryBreakerStore,
  createMemoryBudget,
  createMemoryLedger,
  type JobState,
  type MemoryLedger,
  type Ports,
  type SubmitCall,
  type Submitted,
  type Task,
} from "@emblazon/failover";
import { startVendorGuard, type VendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import { createGuardedFetch } from "../../platform/outgoing/guarded-fetch.ts";
import { WIDE_BOUNDS } from "../../platform/outgoing/testing/wide-bounds.ts";
import type {
  PictureRequest,
  PictureResult,
  VendorPicture,
  VendorPictureTarget,
} from "../pictures/picture-request.ts";
import type { ModelConfig, TargetOptions } from "../pictures/vendor-config.ts";
import { createVendorTarget } from "../vendors/create-vendor-target.ts";
import type { VendorCase } from "./vendor-cases.ts";

/** A vendor's stand-in with a target that asks it by the guarded way out. */
export interface OpenVendor {
  readonly guard: VendorGuard;
  readonly target: VendorPictureTarget;
  /** Another target of the same vendor. */
  make(changes: VendorChanges): VendorPictureTarget;
  close(): Promise<void>;
}

export interface VendorChanges {
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly model?: Partial<ModelConfig>;
  readonly vendorId?: string;
  readonly fetch?: typeof fetch;
}

const MODEL: ModelConfig = {
  id: "painter-1",
  name: "Painter",
  priceMicros: 40_000,
  capabilities: {
    abilities: ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"],
    choices: { lora: "any" },
    limits: {},
  },
  retired: false,
  typicalMs: 10,
  limitMs: 8000,
};

export async function openVendor(
  { kind, contract, apiKey, model }: VendorCase,
  { filesElsewhere = false }: { readonly filesElsewhere?: boolean } = {},
): Promise<OpenVendor> {
  const guard = await startVendorGuard(contract, { apiKey, filesElsewhere });
  const allowLocal = [new URL(guard.baseUrl).origin, guard.fileOrigin];
  const client = createGuardedFetch({ bounds: WIDE_BOUNDS, allowLocal });
  const make = (changes: VendorChanges): VendorPictureTarget => {
    const own = { ...MODEL, ...model, ...changes.model };
    const options: TargetOptions = {
      vendor: {
        id: changes.vendorId ?? "studio",
        name: "The Studio",
        kind,
        baseUrl: changes.baseUrl ?? guard.baseUrl,
        apiKey: changes.apiKey ?? (apiKey === "" ? null : apiKey),
        models: [own],
      },
      model: own,
      fetch: changes.fetch ?? client.fetch,
    };
    return createVendorTarget(options);
  };
  return {
    guard,
    target: make({}),
    make,
    close: async () => {
      await client.close();
      await guard.close();
    },
  };
}

export function pictureRequest(changes: Partial<PictureRequest> = {}): PictureRequest {
  return {
    prompt: "a red fox on a hill",
    negativePrompt: "blurry",
    width: 1000,
    height: 700,
    seed: 7,
    inputs: [],
    mask: null,
    lora: null,
    drawn: null,
    ...changes,
  };
}

export function callOf(
  number = 1,
  signal: AbortSignal = new AbortController().signal,
): SubmitCall<VendorPicture> {
  return { attempt: `task-1:${number}`, number, signal, report: () => undefined };
}

/** Submits, and looks until the job is over, as the loop does it. */
export async function settle(
  target: VendorPictureTarget,
  request: PictureRequest = pictureRequest(),
  call: SubmitCall<VendorPicture> = callOf(),
): Promise<Exclude<JobState<VendorPicture>, { kind: "running" }>> {
  const submitted: Submitted<VendorPicture> = await target.submit(request, call);
  if (submitted.kind === "done") return submitted;
  for (;;) {
    const state = await target.poll(submitted.jobId, call);
    if (state.kind !== "running") return state;
    await pause(1);
  }
}

/** Whether a file is a whole picture: all of it is decoded. */
export async function isWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    await sharp(bytes, { failOn: "warning" }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

const realTime: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
};

/** Ports with stores in memory and, unless another clock is given, the real time. */
export function memoryPorts(clock: Clock = realTime): Ports & { readonly ledger: MemoryLedger } {
  const plenty = { userMicros: () => Infinity, vendorMicros: () => Infinity };
  return {
    clock,
    random: () => 0.5,
    ledger: createMemoryLedger(),
    breakers: createMemoryBreakerStore(clock),
    budget: createMemoryBudget(clock, plenty),
  };
}

/** A task that takes whole pictures only. */
export function pictureTask(
  changes: Partial<Task<PictureRequest, PictureResult>> = {},
): Task<PictureRequest, PictureResult> {
  return {
    id: "task-1",
    user: "ada",
    request: pictureRequest(),
    deadlineMs: Date.now() + 20_000,
    costCapMicros: 1_000_000,
    mayPayTwice: false,
    signal: new AbortController().signal,
    check: async (result) =>
      result.kind === "picture" && (await isWhole(result.bytes))
        ? { kind: "ok" }
        : { kind: "bad", reason: "It is no whole picture" },
    keep: () => Promise.resolve(),
    ...changes,
  };
}
