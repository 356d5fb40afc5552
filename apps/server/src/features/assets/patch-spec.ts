import { parseLogoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import { z } from "zod";
import { EngineError } from "../../engines/engine-error.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { validationError } from "../../platform/http/validation-error.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { mergePatch } from "./merge-patch.ts";

const FIELD = "spec_patch";

/**
 * A recipe changed by hand: patched, read by the schema and drawn once to see whether it can be.
 * @throws AppError `validation_failed` naming the fields, from `spec_patch` on
 */
export async function patchSpec(
  { engine, log }: Pick<FeatureParts, "engine" | "log">,
  spec: LogoSpec,
  patch: object,
): Promise<LogoSpec> {
  const patched = parse(mergePatch(spec, patch));
  try {
    await engine.check(patched);
    return patched;
  } catch (error) {
    if (!(error instanceof EngineError) || error.reason === "aborted") throw error;
    if (error.reason !== "refused") log.warn({ err: error, spec }, "a recipe broke the engine");
    const message = error.reason === "refused" ? error.message : "the engine cannot draw this";
    throw new AppError("validation_failed", "This recipe cannot be drawn. Change the patch.", {
      fields: [{ field: FIELD, message }],
      cause: error,
    });
  }
}

function parse(value: unknown): LogoSpec {
  try {
    return parseLogoSpec(value);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw validationError(
      error.issues.map((issue) => ({
        path: [FIELD, ...issue.path],
        message: issue.message,
        ...(issue.code === "unrecognized_keys" ? { keys: issue.keys } : {}),
      })),
    );
  }
}
