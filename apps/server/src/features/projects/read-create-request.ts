import { createHash } from "node:crypto";
import { createProject, MAX_INSPIRATION_IMAGES } from "@emblazon/contract";
import type { CreateProject } from "@emblazon/contract";
import type { FastifyRequest } from "fastify";
import type { DecodedPicture } from "../../pictures/decode-picture.ts";
import type { PictureDecoder } from "../../pictures/picture-decoder.ts";
import type { FairSemaphore } from "../../platform/fair-semaphore.ts";
import { zodErrorToAppError } from "../../platform/http/validation-error.ts";
import { fieldError, inFormSeat, readForm } from "../read-form.ts";
import { fieldsToInput } from "./fields-to-input.ts";
import { decodeImages } from "./read-images.ts";

export interface CreateRequest {
  readonly input: CreateProject;
  readonly pictures: readonly DecodedPicture[];
  /** Digest of everything that was sent; undefined where the body holds it all. */
  readonly fingerprint: string | undefined;
}

export interface ReadCreateRequestOptions {
  readonly maxFileSizeBytes: number;
  readonly decoder: PictureDecoder;
  readonly seats: FairSemaphore;
}

/**
 * Reads the brief from JSON or from a form, by the same schema.
 * @throws AppError `validation_failed` with the fields, or for a form or picture that cannot be read
 */
export async function readCreateRequest(
  request: FastifyRequest,
  options: ReadCreateRequestOptions,
): Promise<CreateRequest> {
  if (!request.isMultipart()) {
    return { input: parse(request.body ?? {}), pictures: [], fingerprint: undefined };
  }
  return inFormSeat(request, options.seats, () => readFormRequest(request, options));
}

async function readFormRequest(
  request: FastifyRequest,
  { maxFileSizeBytes, decoder }: ReadCreateRequestOptions,
): Promise<CreateRequest> {
  const { fields, files } = await readForm(request, {
    maxFileSizeBytes,
    mostFiles: MAX_INSPIRATION_IMAGES,
    accept: acceptImage,
  });
  const images = files.map(({ bytes }) => bytes);
  const digest = createHash("sha256").update(JSON.stringify(fields));
  for (const image of images) digest.update(createHash("sha256").update(image).digest());
  const input = parse(fieldsToInput(fields));
  const pictures = await decodeImages(decoder, images);
  return { input, pictures, fingerprint: digest.digest("hex") };
}

function parse(body: unknown): CreateProject {
  const parsed = createProject.safeParse(body);
  if (!parsed.success) throw zodErrorToAppError(parsed.error);
  return parsed.data;
}

function acceptImage(field: string, before: number): void {
  if (field !== "inspiration" && field !== "inspiration[]") {
    throw fieldError(field, "takes no file; send pictures as inspiration[]");
  }
  if (before >= MAX_INSPIRATION_IMAGES) {
    throw fieldError("inspiration", `at most ${MAX_INSPIRATION_IMAGES} pictures`);
  }
}
