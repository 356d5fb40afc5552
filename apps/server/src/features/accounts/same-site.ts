import type { FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site makes a browser do. Browsers say where a request comes from, programs
 * outside browsers say nothing: no header is taken as a program, which has no one else's cookie.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | null): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw crossSite();
  const { origin } = request.headers;
  if (origin === undefined || site !== undefined) return;
  if (!ownOrigins(request, publicUrl).includes(origin)) throw crossSite();
}

function ownOrigins(request: FastifyRequest, publicUrl: string | null): string[] {
  const own = [`${request.protocol}://${request.host}`];
  return publicUrl === null ? own : [...own, new URL(publicUrl).origin];
}

function crossSite(): AppError {
  return new AppError("forbidden", "This call came from another site. Make it from the studio.");
}
