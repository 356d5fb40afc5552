import { z } from "zod";

/** A time, RFC 3339 in UTC. */
export const timestamp = z.iso.datetime();

/** Any object's id: a UUID, version 7 when we made it. */
export const id = z.uuid();

/** The stable name of each error the API can answer, with its HTTP status and title. */
export const errorCatalogue = {
  bad_request: { status: 400, title: "The request could not be read" },
  invalid_json: { status: 400, title: "The body is not valid JSON" },
  invalid_idempotency_key: { status: 400, title: "The idempotency key is not valid" },
  unauthenticated: { status: 401, title: "Sign in first" },
  invalid_credentials: { status: 401, title: "The sign-in was refused" },
  second_factor_required: { status: 401, title: "A code of your second factor is needed" },
  forbidden: { status: 403, title: "This request was refused" },
  proof_needed: { status: 403, title: "Show once more that it is you" },
  insufficient_scope: { status: 403, title: "This API key may not do that" },
  not_found: { status: 404, title: "There is nothing here" },
  method_not_allowed: { status: 405, title: "This address does not take that method" },
  not_acceptable: { status: 406, title: "None of the accepted formats can be made" },
  request_timeout: { status: 408, title: "The request took too long to arrive" },
  conflict: { status: 409, title: "This cannot be done in the present state" },
  email_taken: { status: 409, title: "This mail address has an account" },
  idempotency_in_progress: {
    status: 409,
    title: "The first request with this key is still running",
  },
  payload_too_large: { status: 413, title: "The upload is too large" },
  unsupported_media_type: { status: 415, title: "This kind of content is not taken here" },
  range_not_satisfiable: { status: 416, title: "The requested range lies outside the file" },
  validation_failed: { status: 422, title: "Some fields need another look" },
  instruction_not_understood: { status: 422, title: "Nothing of the instruction was understood" },
  invalid_image: { status: 422, title: "The picture could not be read" },
  not_traceable: { status: 422, title: "This picture cannot be drawn as shapes" },
  address_refused: { status: 422, title: "Nothing can be fetched from this address" },
  invalid_token: { status: 422, title: "This link or token is not valid any more" },
  idempotency_key_reused: { status: 422, title: "This key was used with another request" },
  quota_exceeded: { status: 429, title: "A limit of this account is reached" },
  rate_limited: { status: 429, title: "Too many requests" },
  headers_too_large: { status: 431, title: "The headers are too many or too long" },
  internal_error: { status: 500, title: "Something failed on our side" },
  engine_failed: { status: 502, title: "The engine could not draw this" },
  fetch_failed: { status: 502, title: "The other server gave no picture" },
  unavailable: { status: 503, title: "Not available at the moment" },
  storage_full: { status: 507, title: "There is no room to store this" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** The error body of every call: RFC 9457 `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  request_id: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** What failed in one asset. */
export const assetError = z.object({ code: z.string(), message: z.string() });
export type AssetError = z.infer<typeof assetError>;

/** Query of every list: page size and the cursor that the page before gave. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).max(512).optional(),
});

/** One page of a list, newest first. */
export function page<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ data: z.ZodArray<T>; next_cursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ data: z.array(item), next_cursor: z.string().nullable() });
}

/** Any Unicode text that a database and XML can hold: no NUL, no lone surrogate; trimmed. */
export function text(maxLength: number): z.ZodString {
  return z
    .string()
    .trim()
    .max(maxLength)
    .refine((value) => value.isWellFormed(), {
      message: "contains a broken character (a lone surrogate)",
    })
    .refine((value) => !value.includes("\u0000"), { message: "contains a NUL character" });
}
