import type { Call, JobState } from "@emblazon/failover";
import { z } from "zod";
import type { VendorPicture } from "../../pictures/picture-request.ts";
import { doneWith, failedJob, loadPicture } from "../wire/picture-of.ts";
import type { VendorClient } from "../wire/vendor-client.ts";

export const prediction = z.object({
  id: z.string().min(1),
  status: z.string(),
  input: z.record(z.string(), z.unknown()).nullish(),
  output: z.unknown(),
  error: z.unknown(),
  source: z.string().nullish(),
});
export type Prediction = z.output<typeof prediction>;

const POLICY = /nsfw|sensitive|safety|moderat|E005/i;

/** How a prediction stands; its picture is fetched at once, since the address ends within an hour. */
export function standing(
  client: VendorClient,
  { status, output, error }: Prediction,
  call: Call,
): JobState<VendorPicture> | Promise<JobState<VendorPicture>> {
  switch (status) {
    case "starting":
    case "processing":
      return { kind: "running" };
    case "succeeded":
      return doneWith(() => loadPicture(client, findAddress(output) ?? "", call));
    case "canceled":
      return failedJob("canceled", "It was called off");
    case "aborted":
      // Ended before it began, for want of a free machine in the time that it was given.
      return failedJob("timeout", `${client.name} did not begin in time`, 0);
    default: {
      const said = client.clean(typeof error === "string" ? error : status);
      return failedJob(POLICY.test(said) ? "policy" : "server", `${client.name}: ${said}`);
    }
  }
}

/** The first address in an output, which is a text, a list or an object, as the model has it. */
function findAddress(output: unknown, depth = 0): string | null {
  if (typeof output === "string") return /^(?:https?:|data:)/i.test(output) ? output : null;
  if (typeof output !== "object" || output === null || depth > 3) return null;
  for (const inner of Object.values(output)) {
    const found = findAddress(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
