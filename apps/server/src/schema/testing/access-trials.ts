import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { insertRow } from "./insert-row.ts";
import { newRow } from "./row-factories.ts";
import type { Person, Row } from "./row-factories.ts";
import type { TableAccess } from "./table-access.ts";

/** Whom the rows of a trial belong to. */
export interface Cast {
  readonly me: Person;
  readonly other: Person;
  /** Someone who was deleted. */
  readonly gone: Person;
}

/** Who the database is told is asking. */
export type Asker = "me" | "nobody" | "unset" | "gone";

export interface Trial {
  readonly name: string;
  readonly asker: Asker;
  /** Answers the rows that it saw or touched, by their owners. */
  readonly statement: SQL;
  /** Whose rows it reaches, or the SQLSTATE that it ends with. */
  readonly expected: string;
}

const REFUSED = "42501";
const MISSING_PARENT = "23503";
const NONE = "";

/** All that is tried with a table, and what must come of it by its line in the table of access. */
export function trialsOf(table: string, access: TableAccess, cast: Cast): Trial[] {
  return [
    ...selects(table, access, cast),
    ...inserts(table, access, cast),
    ...updates(table, access, cast),
    ...deletes(table, access, cast),
  ];
}

function selects(table: string, access: TableAccess, { me, other, gone }: Cast): Trial[] {
  const from = sql`FROM ${sql.identifier(table)}`;
  const reading = (name: string, asker: Asker, statement: SQL, whose: string): Trial => ({
    name: `select, ${name}`,
    asker,
    statement,
    expected: access.own === "nothing" ? REFUSED : whose,
  });
  if (access.merging === "of nobody") return [reading("any row", "me", sql`SELECT ${from}`, NONE)];
  const all = sql`SELECT owner_id ${from}`;
  return [
    reading("own rows", "me", sql`${all} WHERE owner_id = ${me.ownerId}::uuid`, "me"),
    reading("another's rows", "me", sql`${all} WHERE owner_id = ${other.ownerId}::uuid`, NONE),
    reading("all rows", "me", all, "me"),
    reading("all rows", "nobody", all, NONE),
    reading("all rows", "unset", all, NONE),
    reading("all rows", "gone", all, NONE),
    reading(
      "the rows of someone gone",
      "gone",
      sql`${all} WHERE owner_id <> ${gone.ownerId}`,
      NONE,
    ),
  ];
}

function inserts(table: string, access: TableAccess, { me, other, gone }: Cast): Trial[] {
  const row = newRow(table, me);
  const adding = (name: string, asker: Asker, row: Row, whose: string): Trial => ({
    name: `insert, ${name}`,
    asker,
    statement: insertRow(table, row, access.merging === "of nobody" ? sql`NULL` : sql`owner_id`),
    expected: access.own === "write" ? whose : REFUSED,
  });
  if (access.merging === "of nobody") return [adding("any row", "me", row, REFUSED)];
  const forged = { ...row, owner_id: other.ownerId };
  return [
    adding("in one's own name", "me", row, "me"),
    adding("in another's name", "me", newRow(table, other), REFUSED),
    adding("with another as the owner", "me", forged, REFUSED),
    adding("in nobody's name", "me", { ...row, owner_id: null }, REFUSED),
    adding("in someone's name", "nobody", row, REFUSED),
    adding("in someone's name", "unset", row, REFUSED),
    adding(
      "in one's own name",
      "gone",
      newRow(table, gone),
      access.outlives ? "gone" : MISSING_PARENT,
    ),
  ];
}

function updates(table: string, access: TableAccess, { me, other }: Cast): Trial[] {
  const update = sql`UPDATE ${sql.identifier(table)} SET`;
  const changing = (name: string, asker: Asker, statement: SQL, whose: string): Trial => ({
    name: `update, ${name}`,
    asker,
    statement,
    expected: access.own === "write" ? whose : REFUSED,
  });
  if (access.merging === "of nobody") {
    const first = sql.identifier(Object.keys(newRow(table, me))[0] ?? "");
    return [changing("any row", "me", sql`${update} ${first} = ${first}`, REFUSED)];
  }
  const same = sql`${update} owner_id = owner_id`;
  const giving = sql`${update} owner_id = ${other.ownerId}::uuid`;
  const taking = sql`${update} owner_id = ${me.ownerId}::uuid`;
  const theirs = sql`WHERE owner_id = ${other.ownerId}::uuid RETURNING owner_id`;
  return [
    changing(
      "own rows",
      "me",
      sql`${same} WHERE owner_id = ${me.ownerId}::uuid RETURNING owner_id`,
      "me",
    ),
    changing("another's rows", "me", sql`${same} ${theirs}`, NONE),
    changing("all rows", "me", sql`${same} RETURNING owner_id`, "me"),
    changing("giving rows away", "me", sql`${giving} RETURNING owner_id`, REFUSED),
    changing("taking another's rows", "me", sql`${taking} ${theirs}`, NONE),
    changing("all rows", "nobody", sql`${same} RETURNING owner_id`, NONE),
    changing("all rows", "unset", sql`${same} RETURNING owner_id`, NONE),
    changing("all rows", "gone", sql`${same} RETURNING owner_id`, NONE),
  ];
}

function deletes(table: string, access: TableAccess, { me, other }: Cast): Trial[] {
  const remove = sql`DELETE FROM ${sql.identifier(table)}`;
  const removing = (name: string, asker: Asker, statement: SQL, whose: string): Trial => ({
    name: `delete, ${name}`,
    asker,
    statement,
    expected: access.own === "write" ? whose : REFUSED,
  });
  if (access.merging === "of nobody") return [removing("any row", "me", remove, REFUSED)];
  const of = ({ ownerId }: Person): SQL =>
    sql`WHERE owner_id = ${ownerId}::uuid RETURNING owner_id`;
  return [
    removing("own rows", "me", sql`${remove} ${of(me)}`, "me"),
    removing("another's rows", "me", sql`${remove} ${of(other)}`, NONE),
    removing("all rows", "me", sql`${remove} RETURNING owner_id`, "me"),
    removing("all rows", "nobody", sql`${remove} RETURNING owner_id`, NONE),
    removing("all rows", "unset", sql`${remove} RETURNING owner_id`, NONE),
    removing("all rows", "gone", sql`${remove} RETURNING owner_id`, NONE),
  ];
}
