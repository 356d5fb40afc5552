import type { LogoSpec } from "@emblazon/contract";
import type { Attempt } from "@emblazon/failover";
import type { PictureRequest, PictureResult } from "../../engines/pictures/picture-request.ts";
import type { DecodedResult } from "../../pictures/decode-result.ts";
import { composeLockup, LOCKUP_ASPECT, wordSize } from "../../pictures/compose-lockup.ts";
import { storeAssetFile } from "../../records/store-asset-file.ts";
import type { StoredAssetFile } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { completeAsset } from "./complete-asset.ts";
import { storeDesign } from "./make-logos.ts";
import type { PictureTask } from "./plan-pictures.ts";
import { tellStages } from "./tell-stages.ts";

export interface Kept {
  readonly task: PictureTask;
  readonly result: PictureResult;
  readonly attempt: Attempt;
  /** The drawing of ours whose lettering stands beside the mark. */
  readonly lettering: LogoSpec;
  /** What was seen of a vendor's picture. */
  readonly look: DecodedResult | null;
  readonly request: PictureRequest;
}

/** Stores a result and writes it down, once. Answers false when the generation has ended. */
export async function keepResult(parts: FeatureParts, plan: RunPlan, kept: Kept): Promise<boolean> {
  const { task, attempt, result, request, look } = kept;
  const { assetId } = task;
  const asked = { ...plan, model: attempt.target };
  const ms = Math.max(0, Math.round(parts.now() - attempt.startedAtMs));
  const standing = await tellStages(parts, asked, assetId, [["storing", 0.9]]);
  if (standing !== "wanted") return standing === "stopped";
  if (result.kind === "design") {
    const made = await storeDesign(parts, assetId, result.design);
    const changes = { ...made, model_used: attempt.target };
    return completeAsset(parts, plan, { changes, assetId, ms });
  }
  if (look === null) throw new Error("a picture was kept that nobody has looked at");
  const files = await storeResult(parts, kept, look);
  return completeAsset(parts, plan, {
    assetId,
    ms,
    changes: {
      kind: "image",
      files,
      fingerprint: null,
      enhanced_prompt: result.revisedPrompt ?? request.prompt,
      model_used: attempt.target,
    },
  });
}

/** The picture that people see first; where the figure stands alone, it and the vendor's own too. */
async function storeResult(
  parts: FeatureParts,
  { task, lettering, attempt, request }: Kept,
  { picture, figure }: DecodedResult,
): Promise<StoredAssetFile[]> {
  const { storage, rasterizer } = parts;
  const provenance = { model: attempt.target, prompt: request.prompt };
  const store = async (
    variant: "full" | "mark" | "original",
    file: { readonly bytes: Uint8Array; readonly width: number; readonly height: number },
  ): Promise<StoredAssetFile> => {
    const bytes = await rasterizer.signAsGenerated(file.bytes, provenance);
    const { width, height } = file;
    return storeAssetFile(storage, task.assetId, { variant, format: "png", bytes, width, height });
  };
  if (figure === null) return [await store("full", picture)];
  const lockup = await drawLockup(parts, lettering, { figure, width: picture.width });
  return Promise.all([store("full", lockup), store("mark", figure), store("original", picture)]);
}

interface Figure {
  readonly figure: NonNullable<DecodedResult["figure"]>;
  readonly width: number;
}

/** The vendor's mark above the name as our own engine letters it. */
async function drawLockup(
  { engine, rasterizer }: FeatureParts,
  spec: LogoSpec,
  { figure, width }: Figure,
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  const lettered: LogoSpec = { ...spec, surface: "white" };
  const drawing = { variant: "wordmark", background: "transparent", ...wordSize(width) } as const;
  const word = await engine.draw(lettered, drawing);
  const svg = composeLockup({ mark: figure, word, width, background: "#FFFFFF" });
  const bytes = await rasterizer.rasterize(svg, "png");
  return { bytes, width, height: Math.round(width / LOCKUP_ASPECT) };
}
