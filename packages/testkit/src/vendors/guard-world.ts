import { makePng } from "../images/png.ts";
import type { Scenario } from "./scenario.ts";

/** A picture that a vendor was asked for and has begun to make. */
export interface GuardJob {
  readonly id: string;
  readonly scenario: Scenario;
  /** The request's body. */
  readonly asked: unknown;
  /** How often somebody has looked at it. */
  looks: number;
  /** How often its file was asked for. */
  downloads: number;
  isCanceled: boolean;
  isReleased: boolean;
}

export type JobStanding = "running" | "done" | "failed" | "policy" | "canceled" | "lost";

/** What the vendor has at hand while it answers. */
export interface GuardWorld {
  /** Where the API is, without a slash at the end. */
  baseUrl(): string;
  readonly jobs: readonly GuardJob[];
  find(id: string): GuardJob | null;
  /** How a job stands when it is looked at once more. */
  look(job: GuardJob): JobStanding;
  /** The same without it counting as a look. */
  standing(job: GuardJob): JobStanding;
  /** The file of a job's picture, as its scenario has it. */
  picture(job: GuardJob): Uint8Array;
  /** What is to be seen of it on the way, sharper with each step from 0. */
  partial(job: GuardJob, step: number): Uint8Array;
  /** The address of that file. */
  link(job: GuardJob): string;
  /** Whether that file is there now; asking counts. */
  download(job: GuardJob): "there" | "late" | "gone";
}

/** Nothing comes of these. */
const UNPAID: readonly Scenario["kind"][] = ["policy"];
/** A job is seen running once before it is done. */
const LOOKS_UNTIL_DONE = 2;

/** @returns whether a job has cost money: its picture was made, whoever got it */
export function isPaid(job: GuardJob): boolean {
  const { scenario } = job;
  if (job.isCanceled || UNPAID.includes(scenario.kind)) return false;
  if (scenario.kind === "events") return scenario.end === "early";
  return scenario.kind !== "job";
}

/** @returns how a job stands after as many looks as it has had */
export function standingOf(job: GuardJob): JobStanding {
  const { scenario } = job;
  if (scenario.kind === "job" && scenario.is === "lost") return "lost";
  if (job.isCanceled) return "canceled";
  if (scenario.kind === "job")
    return scenario.is === "stuck" ? "running" : byLooks(job, scenario.is);
  if (scenario.kind === "slow" && !job.isReleased) return "running";
  return byLooks(job, scenario.kind === "policy" ? "policy" : "done");
}

function byLooks(job: GuardJob, end: JobStanding): JobStanding {
  return job.looks >= LOOKS_UNTIL_DONE ? end : "running";
}

/** @returns the picture of a number in blocks, which are smaller with each step */
export function drawPartial(number: number, step: number): Uint8Array {
  const side = 16 >> step;
  const shade = (number * 37) % 200;
  const inBlock = (at: number): number => at - (at % side);
  return makePng({
    width: 48,
    height: 32,
    colorAt: (x, y) => [shade, (inBlock(x) * 5) % 256, (inBlock(y) * 7) % 256],
  });
}

/** @returns a small picture, another one for each number, spoilt as the scenario says */
export function drawPicture(number: number, scenario: Scenario): Uint8Array {
  const shade = (number * 37) % 200;
  const png = makePng({
    width: 48,
    height: 32,
    colorAt: (x, y) => [shade, (x * 5) % 256, (y * 7) % 256],
  });
  if (scenario.kind !== "picture") return png;
  switch (scenario.is) {
    case "truncated":
      return png.subarray(0, png.length >> 1);
    case "corrupt":
      // Its head says that it is a PNG, and nothing after it is true.
      return png.map((byte, index) => (index < 16 ? byte : byte ^ 0x5a));
    case "no_picture":
      return Buffer.from("<html><body>Please try again</body></html>");
    case "gone":
    case "late":
      return png;
  }
}
