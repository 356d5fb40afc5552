import { createHash } from "node:crypto";
import { transformImage } from "@emblazon/contract";
import type { TransformImage } from "@emblazon/contract";
import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { DecodedPhoto } from "../../pictures/decode-photo.ts";
import type { PictureDecoder } from "../../pictures/picture-decoder.ts";
import type { FairSemaphore } from "../../platform/fair-semaphore.ts";
import { zodErrorToAppError } from "../../platform/http/validation-error.ts";
import { fieldError, inFormSeat, readForm } from "../read-form.ts";
import type { FormField } from "../read-form.ts";
import { refusedPicture } from "../refused-picture.ts";
import { settingsOf } from "./effect-settings.ts";
import type { EffectSettings } from "./effect-settings.ts";

export interface TransformRequest {
  readonly input: TransformImage;
  readonly settings: EffectSettings;
  /** Null where the photo is one that is there already. */
  readonly photo: UploadedPhoto | null;
  /** Digest of everything that was sent; undefined where the body holds it all. */
  readonly fingerprint: string | undefined;
}

export interface UploadedPhoto extends DecodedPhoto {
  readonly fileName: string;
}

export interface ReadTransformOptions {
  readonly config: Pick<
    Config,
    "maxFileSizeBytes" | "maxImageDimensionPx" | "photoTypes" | "outputQuality"
  >;
  readonly decoder: PictureDecoder;
  readonly seats: FairSemaphore;
}

const FILE = "file";
const MOST_NAME = 200;

/**
 * Reads a photo and what is to be made of it, from a form; or from JSON, where the photo is there.
 * @throws AppError for fields that do not fit, and for a photo that is not taken
 */
export async function readTransformRequest(
  request: FastifyRequest,
  options: ReadTransformOptions,
): Promise<TransformRequest> {
  if (request.isMultipart()) {
    return inFormSeat(request, options.seats, () => readPhotoForm(request, options));
  }
  const input = parse(request.body ?? {});
  requireOneSource(input, 0);
  const settings = settingsOf(input, options.config);
  return { input, settings, photo: null, fingerprint: undefined };
}

async function readPhotoForm(
  request: FastifyRequest,
  { config, decoder }: ReadTransformOptions,
): Promise<TransformRequest> {
  const { fields, files } = await readForm(request, {
    maxFileSizeBytes: config.maxFileSizeBytes,
    mostFiles: 1,
    accept: acceptPhoto,
  });
  const input = parse(toInput(fields));
  requireOneSource(input, files.length);
  const settings = settingsOf(input, config);
  const [file] = files;
  const digest = createHash("sha256").update(JSON.stringify(fields));
  if (file !== undefined) digest.update(createHash("sha256").update(file.bytes).digest());
  const fingerprint = digest.digest("hex");
  if (file === undefined) return { input, settings, photo: null, fingerprint };
  const maxSide = config.maxImageDimensionPx;
  const photo = await decoder.decodePhoto(file.bytes, { maxSide, types: config.photoTypes });
  if (photo.kind === "refused") throw refusedPicture(photo, FILE);
  return { input, settings, photo: { ...photo, fileName: plainName(file.name) }, fingerprint };
}

function parse(body: unknown): TransformImage {
  const parsed = transformImage.safeParse(body);
  if (!parsed.success) throw zodErrorToAppError(parsed.error);
  return parsed.data;
}

/** `params` is JSON; fields that were left empty were left out. A field sent twice is no text. */
function toInput(fields: readonly FormField[]): Record<string, unknown> {
  const input = new Map<string, unknown>();
  for (const [name, value] of fields) {
    if (input.has(name)) throw fieldError(name, "is there twice");
    if (value.trim() === "") continue;
    input.set(name, name === "params" ? readJson(name, value) : value);
  }
  return Object.fromEntries(input);
}

function readJson(field: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fieldError(field, 'is not JSON; write an object such as {"levels": 6}');
  }
}

function acceptPhoto(field: string, before: number): void {
  if (field !== FILE) throw fieldError(field, `takes no file; send the photo as ${FILE}`);
  if (before > 0) throw fieldError(FILE, "one photo at a time");
}

function requireOneSource({ asset_id, image_id }: TransformImage, files: number): void {
  const sources = files + [asset_id, image_id].filter((id) => id !== undefined).length;
  if (sources === 1) return;
  const message = "send one photo as file, or name one by asset_id or image_id";
  throw fieldError(FILE, sources === 0 ? message : `only one of them: ${message}`);
}

/** The last part of a path, in which nothing unseen is left. */
function plainName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const seen = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim();
  return [...seen].slice(0, MOST_NAME).join("") || "photo";
}
