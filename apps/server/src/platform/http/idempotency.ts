import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Tx } from "../database/database.ts";
import { AppError } from "../errors/app-error.ts";
import { keepsAnswer } from "./route-access.ts";

/** What a call answered, in a form that can be answered again. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IdempotentOptions {
  readonly request: FastifyRequest;
  /** Whose key it is: the same key of another owner is another key. */
  readonly ownerId: string;
  /** The transaction in which the effect happens. */
  readonly tx: Tx;
  /** SHA-256 or other digest of the request's content; by default of `request.body` as JSON. */
  readonly fingerprint?: string;
  readonly effect: () => Promise<Answer>;
}

export type ReplayableAnswer = Answer & { readonly replayed: boolean };

export type Idempotent = (options: IdempotentOptions) => Promise<ReplayableAnswer>;

export type SendAnswer = (reply: FastifyReply, answer: ReplayableAnswer) => FastifyReply;

const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT = "24 hours";

type KnownRow = {
  fingerprint: string;
  status: number;
  headers: Record<string, string>;
  body: unknown;
  expired: boolean;
};

/**
 * Runs `effect` once per owner, route and `Idempotency-Key`. The key's record and the effect are of
 * one transaction: a crash leaves both or neither. Without a key, the effect just runs.
 * @throws AppError `invalid_idempotency_key`, `idempotency_in_progress`, `idempotency_key_reused`
 * @throws TypeError for a call whose answer must not be kept, with a key or without
 */
export const idempotent: Idempotent = async (options) => {
  if (!keepsAnswer(options.request.routeOptions.config.access)) {
    throw new TypeError("what this call answers is not to be kept");
  }
  const key = readKey(options.request);
  if (key === null) return { ...(await options.effect()), replayed: false };
  const { tx, ownerId } = options;
  const route = `${options.request.method} ${options.request.url.split("?", 1)[0]}`;
  const fingerprint = options.fingerprint ?? fingerprintOf(options.request.body);
  await takeTurn(tx, `${ownerId} ${route} ${key}`);
  const known = await findKnown(tx, [ownerId, route, key]);
  if (known !== null && !known.expired) return replay(known, fingerprint);
  const answer = await options.effect();
  await tx.execute(sql`
    INSERT INTO idempotency_keys (owner_id, route, key, fingerprint, status, headers, body)
    VALUES (${ownerId}::uuid, ${route}, ${key}, ${fingerprint}, ${answer.status}::int,
            ${JSON.stringify(answer.headers ?? {})}::json, ${JSON.stringify(answer.body ?? null)}::json)
    ON CONFLICT (owner_id, route, key) DO UPDATE
    SET fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
        body = excluded.body, created_at = now()`);
  return { ...answer, replayed: false };
};

export const sendAnswer: SendAnswer = (reply, answer) => {
  if (answer.headers !== undefined) reply.headers({ ...answer.headers });
  if (answer.replayed) {
    reply.header("idempotent-replayed", "true").type("application/json; charset=utf-8");
    reply.serializer(asItWas(reply, answer.status));
  }
  return reply.status(answer.status).send(answer.body);
};

/** By the call's schema; where an update has changed that since, as it was stored. */
function asItWas(reply: FastifyReply, status: number): (body: unknown) => string {
  const serialize = reply.getSerializationFunction(String(status));
  return (body) => {
    try {
      return serialize?.(body as Record<string, unknown>) ?? JSON.stringify(body);
    } catch {
      return JSON.stringify(body);
    }
  };
}

/** Deletes the keys that are no longer kept. */
export async function deleteOldKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`DELETE FROM idempotency_keys WHERE created_at < now() - ${KEPT}::interval`);
}

function readKey(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key === "string" && KEY.test(key)) return key;
  throw new AppError(
    "invalid_idempotency_key",
    "Send 1 to 255 visible ASCII characters as the Idempotency-Key.",
  );
}

function fingerprintOf(body: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(body) ?? "")
    .digest("hex");
}

/** One request of a key at a time; the others are told so at once. */
async function takeTurn(tx: Tx, name: string): Promise<void> {
  const digest = createHash("sha256").update(name).digest().readBigInt64BE(0);
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(${digest.toString()}::bigint) AS taken`,
  );
  if (row?.taken === true) return;
  throw new AppError(
    "idempotency_in_progress",
    "The first request with this key is still running: ask again in a moment.",
    { headers: { "retry-after": "1" }, retryable: true },
  );
}

async function findKnown(
  tx: Tx,
  [ownerId, route, key]: readonly [string, string, string],
): Promise<KnownRow | null> {
  const [row] = await tx.execute<KnownRow>(sql`
    SELECT fingerprint, status, headers, body, created_at < now() - ${KEPT}::interval AS expired
    FROM idempotency_keys
    WHERE owner_id = ${ownerId}::uuid AND route = ${route} AND key = ${key}`);
  return row ?? null;
}

function replay(known: KnownRow, fingerprint: string): ReplayableAnswer {
  if (known.fingerprint !== fingerprint) {
    throw new AppError(
      "idempotency_key_reused",
      "This Idempotency-Key was used with another body: use a new one.",
    );
  }
  const { status, body, headers } = known;
  return { status, body, headers, replayed: true };
}
