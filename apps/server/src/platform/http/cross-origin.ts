import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "./app.ts";

/** What an answer carries for the page that asks; empty where no other site is let in. */
export type CrossOriginHeaders = (request: FastifyRequest) => Readonly<Record<string, string>>;

const METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
const TAKEN_HEADERS = [
  "Authorization",
  "Content-Type",
  "Idempotency-Key",
  "If-None-Match",
  "Last-Event-ID",
  "Prefer",
  "Range",
  "X-Request-ID",
].join(", ");
const SHOWN_HEADERS = [
  "Accept-Ranges",
  "Allow",
  "Content-Disposition",
  "Content-Range",
  "ETag",
  "Idempotent-Replayed",
  "Preference-Applied",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "WWW-Authenticate",
  "X-Request-ID",
].join(", ");
/** Short, so that a site that is taken off the list is soon out. */
const PREFLIGHT_KEPT_S = 600;

/**
 * The answers of the API that pages of other sites may read (the CORS protocol of the Fetch
 * standard): nobody's, unless `CORS_ORIGINS` names the origin to the letter; never with cookies.
 *
 * Not `@fastify/cors`: it answers a preflight of a stranger with 204 and a broken one in plain text,
 * its hook does not run for an address that cannot be read, and it knows nothing of the
 * Cross-Origin-Resource-Policy that files, errors and streams set themselves.
 */
export function createCrossOrigin(origins: readonly string[]): CrossOriginHeaders {
  return (request) => {
    if (origins.length === 0 || !isShared(request.url)) return {};
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return { vary: "origin" };
    return {
      vary: "origin",
      "access-control-allow-origin": origin,
      "access-control-expose-headers": SHOWN_HEADERS,
      "cross-origin-resource-policy": "cross-origin",
    };
  };
}

/** Answers preflights of the origins that are let in, and marks every answer to them. */
export function addCrossOrigin(app: App, headersFor: CrossOriginHeaders): void {
  app.addHook("onRequest", (request, reply, done) => {
    const isPreflight =
      request.method === "OPTIONS" &&
      request.headers["access-control-request-method"] !== undefined &&
      "access-control-allow-origin" in headersFor(request);
    if (!isPreflight) return done();
    reply
      .headers({
        "access-control-allow-methods": METHODS,
        "access-control-allow-headers": TAKEN_HEADERS,
        "access-control-max-age": String(PREFLIGHT_KEPT_S),
      })
      .status(204)
      .send();
  });
  // Last of all: files and errors have set their own policies by then.
  app.addHook("onSend", (request, reply, _payload, done) => {
    const headers = headersFor(request);
    reply.headers({ ...headers, ...varyOf(reply, headers) });
    done();
  });
}

function varyOf(reply: FastifyReply, { vary }: Readonly<Record<string, string>>): object {
  const given = reply.getHeader("vary");
  if (vary === undefined || given === undefined || given === vary) return {};
  return { vary: `${String(given)}, ${vary}` };
}

function isShared(url: string): boolean {
  return url.startsWith("/api/") || url.split("?", 1)[0] === "/openapi.json";
}
