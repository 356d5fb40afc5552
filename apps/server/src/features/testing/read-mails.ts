import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";

export interface KeptMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** The mails that were posted to an address, the latest first, out of the outbox. */
export async function mailsTo(database: Database, email: string): Promise<KeptMail[]> {
  const rows = await database.asSystem((tx) =>
    tx.execute<{ recipient: string; subject: string; body: string | null }>(
      sql`SELECT recipient, subject, body FROM mail_outbox WHERE recipient = ${email}
          ORDER BY id DESC`,
    ),
  );
  return rows.map(({ recipient, subject, body }) => ({ recipient, subject, text: body ?? "" }));
}

/** The token of a mail's link. */
export function tokenIn(mail: KeptMail | undefined): string {
  const [, token = ""] = /[?&]token=([\w-]+)/.exec(mail?.text ?? "") ?? [];
  return token;
}
