import type { adminUserQuery, AdminUser } from "@emblazon/contract";
import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import { presentUser } from "../../records/find-user.ts";
import { notFound } from "../../records/ids.ts";
import { secondFactors } from "../../schema/second-factors.ts";
import { users } from "../../schema/users.ts";
import { measureUsers } from "./measure-users.ts";

export type AdminUserQuery = z.output<typeof adminUserQuery>;

/** One page of those who have an account, newest first. @param tx one of the system's */
export async function listAdminUsers(tx: Tx, query: AdminUserQuery): Promise<Page<AdminUser>> {
  const after = decodeCursor(idPlace, query.cursor);
  const found = await find(
    tx,
    and(
      query.q === undefined ? undefined : hasWords(query.q),
      after === null ? undefined : lt(users.id, after.id),
    ),
    query.limit + 1,
  );
  const { rows, next_cursor } = toPage(found, query.limit, ({ user }) => ({ id: user.id }));
  return { data: await present(tx, rows), next_cursor };
}

/** @throws AppError `not_found` also for guests, who have no account */
export async function showAdminUser(tx: Tx, userId: string): Promise<AdminUser> {
  const [shown] = await present(tx, await find(tx, eq(users.id, userId), 1));
  if (!shown) throw notFound();
  return shown;
}

type Found = Awaited<ReturnType<typeof find>>[number];

async function find(tx: Tx, which: SQL | undefined, limit: number) {
  return tx
    .select({
      user: users,
      secondFactor: sql<boolean>`${secondFactors.confirmed_at} IS NOT NULL`,
    })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.owner_id, users.id))
    .where(and(eq(users.kind, "user"), which))
    .orderBy(desc(users.id))
    .limit(limit);
}

async function present(tx: Tx, rows: readonly Found[]): Promise<AdminUser[]> {
  const measures = await measureUsers(
    tx,
    rows.map(({ user }) => user.id),
  );
  return rows.flatMap(({ user, secondFactor }) => {
    const shown = presentUser(user, secondFactor);
    const measured = measures.get(user.id);
    if (shown === null || measured === undefined) return [];
    return [{ ...shown, disabled_at: user.disabled_at?.toISOString() ?? null, ...measured }];
  });
}

/**
 * Every word occurs in the mail or in the name. What `lower` does beyond ASCII depends on the
 * database's locale, so names are also looked at as words are usually written.
 */
function hasWords(query: string): SQL | undefined {
  const words = query
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => word !== "");
  return and(...words.map(hasWord));
}

function hasWord(word: string): SQL | undefined {
  const lower = word.toLowerCase();
  const [first = "", ...rest] = lower;
  const forms = new Set([word, lower, word.toUpperCase(), first.toUpperCase() + rest.join("")]);
  return or(
    sql`${users.email_key} LIKE ${pattern(lower)}`,
    sql`lower(${users.full_name}) LIKE ${pattern(lower)}`,
    ...[...forms].map((form) => sql`${users.full_name} LIKE ${pattern(form)}`),
  );
}

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
