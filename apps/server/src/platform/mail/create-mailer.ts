import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Mailer } from "./mailer.ts";

export function createMailer(): Mailer {
  return {
    mode: "kept",
    post: async (tx, mail) => {
      await tx.execute(sql`
        INSERT INTO mail_outbox (id, owner_id, recipient, subject, html, body, status)
        VALUES (${v7()}::uuid, ${mail.ownerId}::uuid, ${mail.to}, ${mail.subject}, ${mail.html},
                ${mail.text}, 'kept')`);
    },
  };
}
