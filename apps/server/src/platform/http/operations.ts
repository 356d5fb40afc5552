import { health, readiness } from "@emblazon/contract";
import type { Health } from "@emblazon/contract";
import type { App } from "./app.ts";

/** Answers how many milliseconds it took, or throws when the service is down. */
export type Check = () => Promise<number>;

export interface OperationsOptions {
  readonly version: string;
  readonly environment: string;
  readonly checks: Readonly<Record<string, Check>>;
  /** Services of others, as they were last seen: without them everything goes on. */
  readonly outside?: (() => Promise<Health["services"]>) | undefined;
  /** Without these no request can be served; the others only degrade. */
  readonly essential: readonly string[];
  readonly isReady: () => boolean;
}

const CHECK_LIMIT_MS = 2_000;

/** `GET /health` for people and `GET /ready` for whoever sends traffic here. */
export function addOperations(app: App, options: OperationsOptions): void {
  const startedAt = performance.now();
  app.get(
    "/health",
    {
      logLevel: "warn",
      schema: {
        summary: "How the service and each of its parts are",
        tags: ["operations"],
        response: { 200: health, 503: health },
      },
    },
    async (_request, reply) => {
      const services = await runChecks(options.checks);
      const status = overall(services, options.essential);
      const outside = await options.outside?.().catch(() => ({}));
      return reply.status(status === "down" ? 503 : 200).send({
        status,
        version: options.version,
        uptime_seconds: Math.round((performance.now() - startedAt) / 100) / 10,
        environment: options.environment,
        services: { ...services, ...outside },
      });
    },
  );
  app.get(
    "/ready",
    {
      logLevel: "warn",
      schema: {
        summary: "Whether requests can be served",
        tags: ["operations"],
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const needed = Object.entries(options.checks).filter(([name]) =>
        options.essential.includes(name),
      );
      const services = options.isReady() ? await runChecks(Object.fromEntries(needed)) : null;
      const ready = services !== null && overall(services, options.essential) === "ok";
      return reply.status(ready ? 200 : 503).send({ ready });
    },
  );
}

async function runChecks(checks: Readonly<Record<string, Check>>): Promise<Health["services"]> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await runCheck(check)] as const),
  );
  return Object.fromEntries(entries);
}

async function runCheck(check: Check): Promise<Health["services"][string]> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("too slow")), CHECK_LIMIT_MS);
  try {
    const ms = await Promise.race([check(), late.promise]);
    return { status: "ok", latency_ms: Math.round(ms * 100) / 100 };
  } catch {
    return { status: "down", latency_ms: null };
  } finally {
    clearTimeout(timer);
  }
}

function overall(services: Health["services"], essential: readonly string[]): Health["status"] {
  const down = Object.entries(services).filter(([, { status }]) => status === "down");
  if (down.some(([name]) => essential.includes(name))) return "down";
  return down.length > 0 ? "degraded" : "ok";
}
