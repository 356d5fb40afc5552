import { jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const auditLog = pgTable("audit_log", {
  id: uuid().primaryKey(),
  /** Whom it is about; null where that is nobody known. */
  owner_id: uuid(),
  /** Who did it; null for a visitor and for the system. */
  actor_id: uuid(),
  event: text().notNull(),
  ip: text(),
  user_agent: text().notNull().default(""),
  detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type AuditRow = typeof auditLog.$inferSelect;
