import type { GuardJob, GuardWorld } from "../guard-world.ts";

/** One entry of `data` as OpenAI's images endpoints have it; none for a good answer without any. */
export function imagesData(
  job: GuardJob,
  world: GuardWorld,
  as: "b64_json" | "url",
): Record<string, string>[] {
  if (job.scenario.kind === "empty") return [];
  if (as === "url") return [{ url: world.link(job) }];
  return [{ b64_json: Buffer.from(world.picture(job)).toString("base64") }];
}
