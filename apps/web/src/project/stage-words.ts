import type { Asset } from "@emblazon/contract";
import type { AssetProgress } from "../live/apply-stream-event.ts";

const WORDS = {
  planning: "reading the brief",
  rendering: "drawing",
  checking: "checking at 16 px",
  storing: "saving",
} as const;

/** What an unfinished logo is at, in words. */
export function stageWords(
  asset: Pick<Asset, "status">,
  progress: AssetProgress | undefined,
): string {
  if (asset.status === "pending" || progress === undefined) return "waiting";
  return WORDS[progress.stage];
}

/** The engine's name for people. */
export function engineName(model: string | null | undefined): string {
  return model === null || model === undefined || /vector|built/i.test(model) ? "Built in" : model;
}
