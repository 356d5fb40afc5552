import type { MailMessage, MailSummary, pageQuery } from "@emblazon/contract";
import { desc, eq, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import { notFound } from "../../records/ids.ts";
import { mailOutbox } from "../../schema/mail-outbox.ts";
import { presentMail, presentMailHead } from "./present-mail.ts";

const { id, recipient, subject, status, tries, error, created_at, sent_at } = mailOutbox;
const HEAD = { id, recipient, subject, status, tries, error, created_at, sent_at };

/** One page of everybody's mails, newest first, without their words. @param tx one of the system's */
export async function listMails(
  tx: Tx,
  query: z.output<typeof pageQuery>,
): Promise<Page<MailSummary>> {
  const after = decodeCursor(idPlace, query.cursor);
  const found = await tx
    .select(HEAD)
    .from(mailOutbox)
    .where(after === null ? undefined : lt(mailOutbox.id, after.id))
    .orderBy(desc(mailOutbox.id))
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, (row) => ({ id: row.id }));
  return { data: rows.map(presentMailHead), next_cursor };
}

/** One mail with its words. @param tx one of the system's */
export async function showMail(tx: Tx, mailId: string): Promise<MailMessage> {
  const [row] = await tx.select().from(mailOutbox).where(eq(mailOutbox.id, mailId));
  if (!row) throw notFound();
  return presentMail(row);
}
