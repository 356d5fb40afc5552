import { createHash } from "node:crypto";
import { createProject, MAX_INSPIRATION_IMAGES } from "@emblazon/contract";
import type { CreateProject } from "@emblazon/contract";
import type { FastifyRequest } from "fastify";
import type { DecodedPicture } from "../../pictures/decode-picture.ts";
import type { PictureDecoder } from "../../pictures/picture-decoder.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { FairSemaphore } from "../../platform/fair-semaphore.ts";
import { callerAddress } from "../../platform/http/caller-address.ts";
import { zodErrorToAppError } from "../../platform/http/validation-error.ts";
import { fieldsToInput } from "./fields-to-input.ts";
import type { FormField } from "./fields-to-input.ts";
import { decodeImages } from "./read-images.ts";

export interface CreateRequest {
  readonly input: CreateProject;
  readonly pictures: readonly DecodedPicture[];
  /** Digest of everything that was sent; undefined where the body holds it all. */
  readonly fingerprint: string | undefined;
}

const MAX_PARTS = 64;
const MAX_FIELD_BYTES = 64 * 1024;

export interface ReadCreateRequestOptions {
  readonly maxFileSizeBytes: number;
  readonly decoder: PictureDecoder;
  readonly seats: FairSemaphore;
}

/**
 * Reads the brief from JSON or from a form, by the same schema. Of a form no byte is read before
 * there is room for all of it.
 * @throws AppError `validation_failed` with the fields, or for a form or picture that cannot be read
 */
export async function readCreateRequest(
  request: FastifyRequest,
  options: ReadCreateRequestOptions,
): Promise<CreateRequest> {
  if (!request.isMultipart()) {
    return { input: parse(request.body ?? {}), pictures: [], fingerprint: undefined };
  }
  const signal = signalOfLeaving(request);
  const read = (): Promise<CreateRequest> => {
    // A request that is closed already tells nobody so once more: reading it would never end.
    signal.throwIfAborted();
    return readFormRequest(request, options);
  };
  return options.seats.run(callerAddress(request), read, signal);
}

/** Gives up the wait of someone who is gone. */
function signalOfLeaving({ raw }: FastifyRequest): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => gone.abort(cutOff());
  if (raw.destroyed) leave();
  else raw.once("close", leave);
  return gone.signal;
}

async function readFormRequest(
  request: FastifyRequest,
  { maxFileSizeBytes, decoder }: ReadCreateRequestOptions,
): Promise<CreateRequest> {
  const { fields, images } = await readForm(request, maxFileSizeBytes).catch(brokenForm);
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

interface Form {
  readonly fields: readonly FormField[];
  readonly images: readonly Uint8Array[];
}

async function readForm(request: FastifyRequest, maxFileSizeBytes: number): Promise<Form> {
  const fields: FormField[] = [];
  const images: Uint8Array[] = [];
  const limits = {
    fileSize: maxFileSizeBytes,
    files: MAX_INSPIRATION_IMAGES + 1,
    parts: MAX_PARTS,
    fieldSize: MAX_FIELD_BYTES,
    fieldNameSize: 200,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === "file") {
      const bytes = await part.toBuffer();
      // A browser sends an empty file without a name for an input that was left alone.
      if (bytes.length === 0 && (part.filename ?? "") === "") continue;
      images.push(acceptImage(part.fieldname, bytes, images.length));
    } else {
      if (part.valueTruncated || part.fieldnameTruncated) {
        throw fieldError(part.fieldname, "is too long");
      }
      fields.push([part.fieldname, String(part.value)]);
    }
  }
  return { fields, images };
}

/** What the form's reader says of a form that is cut off or malformed is no fault of ours. */
function brokenForm(error: unknown): never {
  const isKnown = error instanceof Error && "code" in error;
  if (isKnown || !(error instanceof Error)) throw error;
  throw cutOff(error);
}

function cutOff(cause?: unknown): AppError {
  return new AppError("bad_request", "The form is cut off or malformed. Send it again.", { cause });
}

function acceptImage(field: string, bytes: Uint8Array, before: number): Uint8Array {
  if (field !== "inspiration" && field !== "inspiration[]") {
    throw fieldError(field, "takes no file; send pictures as inspiration[]");
  }
  if (before >= MAX_INSPIRATION_IMAGES) {
    throw fieldError("inspiration", `at most ${MAX_INSPIRATION_IMAGES} pictures`);
  }
  return bytes;
}

function fieldError(field: string, message: string): AppError {
  const shown = field.slice(0, 100);
  return new AppError("validation_failed", `Mend ${shown} and try again.`, {
    fields: [{ field: shown, message }],
  });
}
