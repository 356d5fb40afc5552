import type { FastifyReply, FastifyRequest } from "fastify";
import type { CrossOriginHeaders } from "./cross-origin.ts";
import { PROBLEM_TYPE, toProblem } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SecurityOptions } from "./security-headers.ts";
import { toAppError } from "./to-app-error.ts";

const STALE_HEADERS = [
  "content-length",
  "content-encoding",
  "content-range",
  "content-disposition",
  "etag",
  "last-modified",
  "set-cookie",
];

/** Answers any error as problem+json, and logs the ones that are ours. */
export function createErrorHandler(security: SecurityOptions, crossOrigin: CrossOriginHeaders) {
  const headers = securityHeaders("data", security);
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const shown = toAppError(error, request);
    if (shown.status >= 500) request.log.error({ err: error }, "a request failed");
    else request.log.debug({ err: error }, "a request was refused");
    for (const name of STALE_HEADERS) reply.removeHeader(name);
    if (shown.retryable && shown.status === 503) reply.header("retry-after", "2");
    // No hook runs for an address that cannot be read: all headers are said here.
    return reply
      .headers({
        ...headers,
        ...crossOrigin(request),
        "x-request-id": request.id,
        ...shown.headers,
      })
      .status(shown.status)
      .type(PROBLEM_TYPE)
      .serializer(JSON.stringify)
      .send(toProblem(shown, request.id));
  };
}
