import type { ApiKeyScope } from "@emblazon/contract";
import type { FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import { scopeOf } from "../../platform/http/route-access.ts";
import type { RouteScope } from "../../platform/http/route-access.ts";
import type { Principal } from "../feature-parts.ts";

/** What each scope lets a key do: whoever starts or changes something may look at it too. */
const GRANTS: Readonly<Record<ApiKeyScope, readonly RouteScope[]>> = {
  read: ["read"],
  generate: ["read", "generate"],
  write: ["read", "write"],
};

/** @throws AppError when the route asks for more than the caller has */
export function allowRoute(request: FastifyRequest, principal: Principal): void {
  const needed = scopeOf(request);
  if (principal.scopes !== null) allowKey(needed, principal.scopes);
  if (needed === "admin" && principal.role !== "admin") throw forAdministrators();
}

function allowKey(needed: RouteScope, scopes: readonly ApiKeyScope[]): void {
  if (scopes.some((scope) => GRANTS[scope].includes(needed))) return;
  throw new AppError(
    "insufficient_scope",
    needed === "account" || needed === "admin"
      ? "API keys cannot do this: sign in instead."
      : `This needs an API key with the scope "${needed}".`,
  );
}

function forAdministrators(): AppError {
  return new AppError("forbidden", "This is for administrators.");
}
