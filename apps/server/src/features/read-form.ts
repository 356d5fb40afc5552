import type { FastifyRequest } from "fastify";
import { AppError } from "../platform/errors/app-error.ts";
import type { FairSemaphore } from "../platform/fair-semaphore.ts";
import { callerAddress } from "../platform/http/caller-address.ts";

export type FormField = readonly [name: string, value: string];

export interface FormFile {
  readonly field: string;
  /** As the sender calls it; empty where it has no name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Form {
  readonly fields: readonly FormField[];
  readonly files: readonly FormFile[];
}

export interface ReadFormOptions {
  readonly maxFileSizeBytes: number;
  readonly mostFiles: number;
  /** Called for each file as it comes, with how many came before. @throws AppError to refuse it */
  readonly accept: (field: string, before: number) => void;
}

const MAX_PARTS = 64;
const MAX_FIELD_BYTES = 64 * 1024;

/**
 * Runs what reads a form. Of its body no byte is read before there is room for all of it.
 * @throws AppError `unavailable` where too many wait, `bad_request` for a form that is cut off
 */
export async function inFormSeat<T>(
  request: FastifyRequest,
  seats: FairSemaphore,
  read: () => Promise<T>,
): Promise<T> {
  const signal = signalOfLeaving(request);
  const readUnlessGone = (): Promise<T> => {
    // A request that is closed already tells nobody so once more: reading it would never end.
    signal.throwIfAborted();
    return read();
  };
  return seats.run(callerAddress(request), readUnlessGone, signal);
}

/** Reads a whole form. @throws AppError `validation_failed`, `payload_too_large`, `bad_request` */
export async function readForm(request: FastifyRequest, options: ReadFormOptions): Promise<Form> {
  return readParts(request, options).catch(brokenForm);
}

async function readParts(
  request: FastifyRequest,
  { maxFileSizeBytes, mostFiles, accept }: ReadFormOptions,
): Promise<Form> {
  const fields: FormField[] = [];
  const files: FormFile[] = [];
  const limits = {
    fileSize: maxFileSizeBytes,
    files: mostFiles + 1,
    parts: MAX_PARTS,
    fieldSize: MAX_FIELD_BYTES,
    fieldNameSize: 200,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === "file") {
      const bytes = await part.toBuffer();
      const name = part.filename ?? "";
      // A browser sends an empty file without a name for an input that was left alone.
      if (bytes.length === 0 && name === "") continue;
      accept(part.fieldname, files.length);
      files.push({ field: part.fieldname, name, bytes });
    } else {
      if (part.valueTruncated || part.fieldnameTruncated) {
        throw fieldError(part.fieldname, "is too long");
      }
      fields.push([part.fieldname, textOf(part.value)]);
    }
  }
  return { fields, files };
}

/** A part that says it is JSON, as clients made from OpenAPI send objects, comes parsed. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function fieldError(field: string, message: string): AppError {
  const shown = field.slice(0, 100);
  return new AppError("validation_failed", `Mend ${shown} and try again.`, {
    fields: [{ field: shown, message }],
  });
}

/** Gives up the wait of someone who is gone. */
function signalOfLeaving({ raw }: FastifyRequest): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => gone.abort(cutOff());
  if (raw.destroyed) leave();
  else raw.once("close", leave);
  return gone.signal;
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
