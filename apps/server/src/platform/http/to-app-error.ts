import type { FastifyError, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { z } from "zod";
import type { ErrorCode } from "@emblazon/contract";
import { AppError } from "../errors/app-error.ts";
import { validationError, zodErrorToAppError } from "./validation-error.ts";
import type { Issue } from "./validation-error.ts";

type Worded = readonly [code: ErrorCode, detail: string];

/** What the HTTP machinery's own errors mean for the caller. */
const KNOWN: Readonly<Record<string, Worded>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ["invalid_json", "Send a body that is valid JSON."],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["invalid_json", "Send a JSON body, or leave Content-Type out."],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["bad_request", "Content-Length is not the body's length."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    "unsupported_media_type",
    "Send application/json, or multipart/form-data where files are taken.",
  ],
  FST_ERR_BAD_URL: ["bad_request", "The address holds a broken % sequence."],
  FST_ERR_MAX_PARAM_LENGTH: ["not_found", "There is nothing at this address."],
  FST_REQ_FILE_TOO_LARGE: ["payload_too_large", "This file is too large: send a smaller one."],
  FST_FILES_LIMIT: ["payload_too_large", "There are too many files: send fewer."],
  FST_PARTS_LIMIT: ["payload_too_large", "The form has too many parts: send fewer."],
  FST_FIELDS_LIMIT: ["payload_too_large", "The form has too many fields: send fewer."],
  FST_PROTO_VIOLATION: ["bad_request", "A field has a name that is not allowed."],
  FST_INVALID_JSON_FIELD_ERROR: [
    "invalid_json",
    "A part of the form says that it is JSON, and is not. Mend it and send the form again.",
  ],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [
    "unsupported_media_type",
    "Send multipart/form-data with a boundary.",
  ],
};

/** What it means for the caller that PostgreSQL refused, by SQLSTATE; whatever else is our mistake. */
const SQL_STATES: Readonly<Record<string, Worded>> = {
  // "foreign_key_violation": somebody deleted it, or their whole account, in this moment.
  "23503": ["conflict", "What this belongs to was deleted meanwhile: look again."],
  // "deadlock_detected"
  "40P01": ["unavailable", "Somebody else changed the same at this moment: try again."],
};

/** Any error as one that can be shown; the ones that nobody foresaw say nothing of their reason. */
export function toAppError(error: unknown, request?: FastifyRequest): AppError {
  const found = findAppError(error);
  if (found !== null) return found;
  if (error instanceof z.core.$ZodError) return zodErrorToAppError(error);
  if (hasZodFastifySchemaValidationErrors(error)) return schemaError(error, request);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return bodyTooLarge(error, request);
  const known = KNOWN[code] ?? SQL_STATES[sqlStateOf(error)];
  if (known !== undefined) return new AppError(known[0], known[1], { cause: error });
  if (error instanceof SyntaxError && statusOf(error) === 400) {
    return new AppError("invalid_json", "Send a body that is valid JSON.", { cause: error });
  }
  if (isClientsFault(error)) {
    return new AppError("bad_request", "The request could not be read: mend it and try again.", {
      cause: error,
    });
  }
  return new AppError(
    "internal_error",
    "This is not your fault: try again, or report the request id.",
    {
      cause: error,
    },
  );
}

/** Drizzle and others wrap what goes through them. */
function findAppError(error: unknown): AppError | null {
  for (let at = error, depth = 0; depth < 5 && at instanceof Error; at = at.cause, depth += 1) {
    if (at instanceof AppError) return at;
  }
  return null;
}

function sqlStateOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return reason instanceof Error && "code" in reason ? String(reason.code) : "";
}

type SchemaError = Extract<FastifyError, unknown> & {
  readonly validationContext?: string;
  readonly validation: readonly {
    readonly instancePath: string;
    readonly message?: string;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
};

function schemaError(
  error: Pick<SchemaError, "validation"> & { readonly validationContext?: string | undefined },
  request: FastifyRequest | undefined,
): AppError {
  // A part of the address that cannot be an id is an address where nothing is.
  if (error.validationContext === "params") {
    return new AppError("not_found", "There is nothing at this address.", { cause: error });
  }
  const isBodyMissing = request !== undefined && request.body === undefined;
  if (error.validationContext === "body" && isBodyMissing) {
    return new AppError("validation_failed", "Send a body.", {
      fields: [{ field: "", message: "a body is needed" }],
    });
  }
  return validationError(error.validation.map(toIssue));
}

function toIssue(entry: SchemaError["validation"][number]): Issue {
  const path = entry.instancePath.split("/").slice(1);
  const { keys } = entry.params;
  const isNameList = Array.isArray(keys) && keys.every((key) => typeof key === "string");
  return {
    path: path.length === 1 && path[0] === "" ? [] : path,
    message: entry.message ?? "is not valid",
    ...(isNameList ? { keys } : {}),
  };
}

function bodyTooLarge(cause: unknown, request: FastifyRequest | undefined): AppError {
  const limit = request?.routeOptions.bodyLimit;
  const detail = limit === undefined ? "" : `: at most ${Math.floor(limit / 1024)} KiB`;
  return new AppError("payload_too_large", `Send a smaller body${detail}.`, { cause });
}

function statusOf(error: object): number {
  return "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
}

function isClientsFault(error: unknown): boolean {
  return error instanceof Error && statusOf(error) >= 400 && statusOf(error) < 500;
}
