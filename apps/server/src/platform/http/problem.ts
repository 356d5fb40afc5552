import type { Problem } from "@emblazon/contract";
import type { AppError } from "../errors/app-error.ts";

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** The body of an error's answer (RFC 9457). */
export function toProblem(error: AppError, requestId: string): Problem {
  return {
    type: `urn:emblazon:error:${error.code}`,
    title: error.title,
    status: error.status,
    detail: error.detail,
    code: error.code,
    request_id: requestId,
    ...(error.fields.length === 0 ? {} : { errors: error.fields.map((field) => ({ ...field })) }),
  };
}
