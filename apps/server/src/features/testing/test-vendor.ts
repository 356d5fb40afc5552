import { AttemptError } from "@emblazon/failover";
import type { JobState, Reconciled, SubmitCall } from "@emblazon/failover";
import { makePng } from "@emblazon/testkit/images/png";
import type {
  PictureRequest,
  VendorPicture,
  VendorPictureTarget,
} from "../../engines/pictures/picture-request.ts";

/** A vendor that works in jobs, keeps count of what it was paid for, and fails where a test says so. */
export interface TestVendor {
  readonly target: VendorPictureTarget;
  /** Each job that it took, by the attempt's name. */
  readonly jobs: ReadonlyMap<string, PictureRequest>;
  /** Jobs that were called off. */
  readonly canceled: readonly string[];
  readonly hooks: TestVendorHooks;
}

export interface TestVendorHooks {
  /** Called before a job is taken. */
  beforeJob?: (request: PictureRequest, call: SubmitCall<VendorPicture>) => Promise<void> | void;
  /** Called before a job's picture is handed over. */
  beforePicture?: (jobId: string) => Promise<void> | void;
  /** What it makes; a mark on white by default. */
  picture?: (request: PictureRequest) => Uint8Array;
}

export function createTestVendor(id = "shop/brush", priceMicros = 10_000): TestVendor {
  const jobs = new Map<string, PictureRequest>();
  const canceled: string[] = [];
  const hooks: TestVendorHooks = {};
  const handOver = async (jobId: string): Promise<JobState<VendorPicture>> => {
    const request = jobs.get(jobId);
    if (request === undefined) throw new AttemptError("invalid", "there is no such job");
    await hooks.beforePicture?.(jobId);
    const bytes = (hooks.picture ?? drawMark)(request);
    return { kind: "done", result: { kind: "picture", bytes, revisedPrompt: null } };
  };
  const target: VendorPictureTarget = {
    kind: "vendor",
    id,
    vendor: id.split("/")[0] ?? id,
    limitMs: 60_000,
    typicalMs: 10,
    lacks: () => null,
    priceMicros: () => priceMicros,
    submit: async (request, call) => {
      const { attempt } = call;
      await hooks.beforeJob?.(request, call);
      jobs.set(attempt, request);
      return { kind: "accepted", jobId: attempt };
    },
    poll: handOver,
    cancel: async (jobId) => {
      canceled.push(jobId);
      return { kind: "failed", failure: new AttemptError("canceled", "called off").failure };
    },
    reconcile: async (_request, { attempt }): Promise<Reconciled> =>
      jobs.has(attempt) ? { kind: "accepted", jobId: attempt } : { kind: "not_accepted" },
  };
  return { target, jobs, canceled, hooks };
}

const SIDE = 320;

/** A disc on white, elsewhere for each seed. */
export function drawMark({ seed }: Pick<PictureRequest, "seed">): Uint8Array {
  const [x, y] = [90 + ((seed * 53) % 140), 90 + ((seed * 97) % 140)];
  return makePng({
    width: SIDE,
    height: SIDE,
    colorAt: (px, py) => (Math.hypot(px - x, py - y) < 60 ? [190, 40, 40] : [255, 255, 255]),
  });
}

export function drawNothing(): Uint8Array {
  return makePng({ width: SIDE, height: SIDE, colorAt: () => [250, 250, 250] });
}
