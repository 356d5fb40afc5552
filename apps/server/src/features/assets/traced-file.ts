import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { AssetFileQuery, LogoSpec } from "@emblazon/contract";
import type { Scene } from "@emblazon/logo";
import { sceneToSvg } from "@emblazon/logo/svg/scene-to-svg";
import type { FastifyReply, FastifyRequest } from "fastify";
import { EngineError } from "../../engines/engine-error.ts";
import { sceneToPdf } from "../../pictures/scene-to-pdf.ts";
import type { TracedResult } from "../../pictures/trace-result.ts";
import { tracedLockup, tracedScene } from "../../pictures/traced-scene.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import { safeFileName } from "../content-disposition.ts";
import { CONTENT_TYPES } from "../content-types.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { renderPrefix } from "../render-cache.ts";
import { sendFile } from "../send-file.ts";
import { findLettering } from "./find-lettering.ts";
import { toBackground } from "./render-key.ts";

export interface SendTracedOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly row: AssetRow;
  readonly query: AssetFileQuery;
  readonly format: "svg" | "pdf";
  /** The file whose drawing is asked for. */
  readonly file: StoredAssetFile;
}

/** To be raised when the same picture comes out as other shapes, or as other bytes, than before. */
const TRACING_VERSION = 2;

/** Answers with a model's picture drawn anew as shapes; what was made of it once is kept. */
export async function sendTraced(
  parts: FeatureParts,
  options: SendTracedOptions,
): Promise<FastifyReply> {
  const { request, reply, row, query, format, file } = options;
  const lettering = await parts.database.asUser(row.owner_id, (tx) => findLettering(tx, row));
  const plan = planTracing(row, file, lettering);
  const drawing: Drawing = {
    ...plan,
    ...sizeOf(file, query.size),
    format,
    background: groundOf(query),
  };
  const digest = digestOf([
    TRACING_VERSION,
    plan.source.sha256,
    plan.cutOut,
    JSON.stringify(plan.lettering),
    plan.isLockup,
    format,
    drawing.background,
    drawing.width,
    drawing.height,
  ]);
  return sendFile({
    request,
    reply,
    isHttps: parts.isHttps,
    head: {
      etag: `"${digest}"`,
      contentType: CONTENT_TYPES[format],
      fileName: safeFileName(
        file.variant === "full" ? [row.title] : [row.title, file.variant],
        format,
      ),
      download: query.download,
      immutable: query.version !== undefined,
    },
    load: () =>
      parts.renderings.load(row.id, `${renderPrefix(row.id)}${digest}.${format}`, () =>
        draw(parts, row, drawing),
      ),
  });
}

interface TracingPlan {
  /** What is traced. */
  readonly source: StoredAssetFile;
  /** Only the figure in it. */
  readonly cutOut: boolean;
  /** The file that is asked for. */
  readonly file: StoredAssetFile;
  readonly lettering: LogoSpec | null;
  /** Whether the name is to be set below the figure, by its lettering. */
  readonly isLockup: boolean;
}

interface Drawing extends TracingPlan {
  readonly format: "svg" | "pdf";
  readonly background: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A mark is traced where it stands in what the model sent, whose edges are whole. A lockup whose
 * lettering was not kept, as of old ones, is traced with its letters.
 */
function planTracing(
  { files }: AssetRow,
  file: StoredAssetFile,
  lettering: LogoSpec | null,
): TracingPlan {
  const mark = files.find(({ variant }) => variant === "mark");
  const isLockup = file.variant === "full" && mark !== undefined && lettering !== null;
  if (file.variant !== "mark" && !isLockup) {
    return { source: file, cutOut: false, file, lettering, isLockup };
  }
  const source = files.find(({ variant }) => variant === "original") ?? mark ?? file;
  return { source, cutOut: true, file, lettering, isLockup };
}

function groundOf(query: AssetFileQuery): string {
  return toBackground({ background: query.background, format: query.format ?? "svg" });
}

function sizeOf(
  { width, height }: StoredAssetFile,
  longer = Math.max(width, height),
): { readonly width: number; readonly height: number } {
  const scale = longer / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(parts.join(" ")).digest("hex").slice(0, 32);
}

async function draw(parts: FeatureParts, row: AssetRow, drawing: Drawing): Promise<Uint8Array> {
  const { format, width, height, file, isLockup, lettering } = drawing;
  const scene = await sceneOf(parts, row, drawing);
  // A lockup, and a picture that was not cut out, have brought their ground.
  const own = isLockup ? scene.background : "transparent";
  const background = drawing.background === "original" ? own : drawing.background;
  const title = lettering?.word.text ?? "Picture";
  if (format === "pdf") {
    const subject = `Traced from a picture that ${row.model_used ?? "a model"} generated`;
    return sceneToPdf(scene, { title, subject, background, width, height, fit: null });
  }
  const provenance = await parts.rasterizer.provenanceOf(await parts.storage.read(file.key));
  const svg = sceneToSvg(scene, {
    title,
    background,
    width,
    height,
    fit: null,
    ...(provenance === null ? {} : { metadata: provenance }),
  });
  return new TextEncoder().encode(svg);
}

async function sceneOf(parts: FeatureParts, row: AssetRow, plan: TracingPlan): Promise<Scene> {
  const tracing = await loadTracing(parts, row, plan);
  const { isLockup, lettering, file } = plan;
  if (!isLockup || lettering === null) return tracedScene(tracing);
  try {
    const word = await parts.engine.scene({ ...lettering, surface: "white" }, "wordmark");
    return tracedLockup({ tracing, word, width: file.width });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new AppError("engine_failed", "The name could not be drawn. Take the mark alone.", {
      retryable: error.reason !== "refused",
      cause: error,
    });
  }
}

/** One tracing serves every format and size. */
async function loadTracing(
  parts: FeatureParts,
  row: AssetRow,
  { source, cutOut }: TracingPlan,
): Promise<TracedResult> {
  const digest = digestOf([TRACING_VERSION, source.sha256, cutOut]);
  const key = `${renderPrefix(row.id)}${digest}.json`;
  const body = await parts.renderings.load(row.id, key, async () => {
    const tracing = await trace(parts, await parts.storage.read(source.key), cutOut);
    return new TextEncoder().encode(JSON.stringify(tracing));
  });
  const content = await body.open();
  const bytes = content instanceof Uint8Array ? content : await buffer(content);
  return JSON.parse(new TextDecoder().decode(bytes)) as TracedResult;
}

async function trace(
  { decoder }: FeatureParts,
  picture: Uint8Array,
  cutOut: boolean,
): Promise<TracedResult> {
  const result = await decoder.traceResult(picture, { cutOut });
  switch (result.kind) {
    case "tracing":
      return result;
    case "untraceable":
      throw new AppError(
        "not_traceable",
        `This picture ${result.because}. Take it as PNG, or have our own engine draw the logo.`,
      );
    case "refused":
      throw new AppError("engine_failed", "The shapes could not be drawn in time. Try again.", {
        cause: new Error(result.detail),
      });
  }
}
