import type { Asset } from "@emblazon/contract";
import { isVendors } from "../engines/engine-names.ts";
import type { NameOf } from "../engines/engine-names.ts";
import { BUILT_IN_DIRECTED } from "../engines/kept-choice.ts";
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
  nameOf: NameOf,
): string {
  if (asset.status === "pending" || progress === undefined) return "waiting";
  const { stage, model } = progress;
  if (stage === "rendering" && model !== null && isVendors(model)) return `asking ${nameOf(model)}`;
  if (stage === "planning" && model === BUILT_IN_DIRECTED) return "asking the language model";
  return WORDS[stage];
}
