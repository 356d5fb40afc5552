import { createHash } from "node:crypto";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../records/ids.ts";
import { ceremonies } from "../../schema/ceremonies.ts";
import type { Principal } from "../feature-parts.ts";

type Kind = typeof ceremonies.$inferSelect.kind;

/** Who began it, as they can show again. */
export interface CeremonyHolder {
  /** Null for someone who is nobody yet. */
  readonly userId: string | null;
  /** A session's id, or what the browser's cookie holds. */
  readonly secret: string;
}

/** Someone signed in, in this session and no other. */
export function sessionHolder({ userId, sessionId }: Principal): CeremonyHolder {
  return { userId, secret: sessionId ?? "" };
}

export interface NewCeremony {
  readonly kind: Kind;
  readonly holder: CeremonyHolder;
  /** What its end is checked against. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly lifeMs: number;
}

/** Begins a sign-in that is answered later, and clears away those that nobody answered in time. */
export async function beginCeremony(
  tx: Tx,
  { kind, holder, detail, now, lifeMs }: NewCeremony,
): Promise<string> {
  const id = newId();
  await tx.delete(ceremonies).where(lt(ceremonies.expires_at, new Date(now)));
  await tx.insert(ceremonies).values({
    id,
    owner_id: holder.userId,
    kind,
    secret_hash: hashOf(holder.secret),
    detail,
    created_at: new Date(now),
    expires_at: new Date(now + lifeMs),
  });
  return id;
}

export interface TakenCeremony {
  readonly id: string;
  readonly kind: Kind;
  readonly holder: CeremonyHolder;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Detail = Readonly<Record<string, unknown>>;

/** Takes it, once and only by whoever began it; null when it is not there, or not theirs. */
export async function takeCeremony(tx: Tx, taken: TakenCeremony): Promise<Detail | null> {
  const [row] = await tx
    .delete(ceremonies)
    .where(isThat(taken))
    .returning({ detail: ceremonies.detail });
  return row?.detail ?? null;
}

/** The same, and it stays. */
export async function seeCeremony(tx: Tx, seen: TakenCeremony): Promise<Detail | null> {
  const [row] = await tx.select({ detail: ceremonies.detail }).from(ceremonies).where(isThat(seen));
  return row?.detail ?? null;
}

function isThat({ id, kind, holder: { userId, secret }, now }: TakenCeremony): SQL | undefined {
  return and(
    eq(ceremonies.id, id),
    eq(ceremonies.kind, kind),
    eq(ceremonies.secret_hash, hashOf(secret)),
    userId === null ? isNull(ceremonies.owner_id) : eq(ceremonies.owner_id, userId),
    gt(ceremonies.expires_at, new Date(now)),
  );
}

/** A session's id is as hard to guess as needed, and its holder is signed in besides. */
function hashOf(secret: string): string {
  return createHash("sha256").update(`ceremony:${secret}`).digest("hex");
}
