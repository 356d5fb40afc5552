import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const fileDeletions = pgTable("file_deletions", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  /** Every file of the storage whose key starts so. */
  prefix: text().notNull(),
  /** Not to be deleted before: the rows of the files may still come. */
  due_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
