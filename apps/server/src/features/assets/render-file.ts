import type { LogoSpec } from "@emblazon/contract";
import { EngineError } from "../../engines/engine-error.ts";
import { sceneToPdf } from "../../pictures/scene-to-pdf.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { Rendering } from "./render-key.ts";

/** Draws a file of a logo anew from its spec. */
export async function renderFile(
  parts: Pick<FeatureParts, "engine" | "rasterizer">,
  spec: LogoSpec,
  rendering: Rendering,
): Promise<Uint8Array> {
  const { variant, format, background, width, height } = rendering;
  try {
    if (format === "pdf") {
      const scene = await parts.engine.scene(spec, variant);
      return await sceneToPdf(scene, { title: spec.word.text, background, width, height });
    }
    const svg = await parts.engine.draw(spec, { variant, background, width, height });
    return format === "svg"
      ? new TextEncoder().encode(svg)
      : await parts.rasterizer.rasterize(svg, format);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new AppError("engine_failed", "The engine could not draw this. Try another variant.", {
      retryable: error.reason !== "refused",
      cause: error,
    });
  }
}
