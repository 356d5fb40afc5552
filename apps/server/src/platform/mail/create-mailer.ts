import { v7 } from "uuid";
import { z } from "zod";
import type { Config } from "../../config.ts";
import type { Database } from "../database/database.ts";
import type { Log } from "../log/log.ts";
import type { Queue } from "../queue/queue.ts";
import { deliverMail } from "./deliver-mail.ts";
import type { Mailer } from "./mailer.ts";
import { giveUpMail, insertMail } from "./outbox.ts";
import { createSmtpClient } from "./smtp-client.ts";
import type { SmtpLimits } from "./smtp-client.ts";

export const SEND_MAIL = "send-mail";

const CONNECTIONS = 4;
/** A server may look at a mail for long before it takes it; whoever hangs up before gets it twice. */
const LIMITS: SmtpLimits = { connectMs: 10_000, answerMs: 60_000, wholeMs: 90_000 };
/** After a crash, a mail that was on its way waits for so long. */
const CLAIM_SECONDS = 20;
const TIMEOUT_SECONDS = 150;
/** 5, 10, 20, 40 and then about 60 s apart: a server that is down for three hours loses no mail. */
const RETRY_DELAY_SECONDS = 5;
const RETRY_LIMIT = 240;
const WRITE_PAUSES_MS = [100, 500, 2_000, 5_000];

export interface MailerParts {
  readonly config: Pick<Config, "smtpUrl" | "mailFrom">;
  readonly database: Database;
  readonly queue: Queue;
  readonly log: Log;
}

/** What tests make shorter. */
export interface MailerTiming {
  readonly limits?: SmtpLimits;
  readonly retryDelaySeconds?: number;
  readonly retryLimit?: number;
}

export interface RunningMailer extends Mailer {
  close(): Promise<void>;
}

/** The mailer over a table and a job. To be made before the queue starts. */
export function createMailer(
  { config, database, queue, log }: MailerParts,
  timing: MailerTiming = {},
): RunningMailer {
  const { smtpUrl, mailFrom } = config;
  const limits = timing.limits ?? LIMITS;
  const smtp =
    smtpUrl === null
      ? null
      : createSmtpClient({ smtpUrl, mailFrom, connections: CONNECTIONS, limits });
  const parts = {
    database,
    log,
    smtp,
    claimSeconds: CLAIM_SECONDS,
    writePausesMs: WRITE_PAUSES_MS,
  };
  // Without a server too: mails of an earlier setting are then kept.
  queue.define({
    name: SEND_MAIL,
    payload: z.strictObject({ mail_id: z.uuid() }),
    concurrency: CONNECTIONS,
    retryLimit: timing.retryLimit ?? RETRY_LIMIT,
    retryDelaySeconds: timing.retryDelaySeconds ?? RETRY_DELAY_SECONDS,
    timeoutSeconds: TIMEOUT_SECONDS,
    handler: ({ mail_id }, { signal }) => deliverMail(parts, mail_id, signal),
    onExhausted: ({ mail_id }) => database.asSystem((tx) => giveUpMail(tx, mail_id)),
  });
  return {
    mode: smtp === null ? "kept" : "sent",
    post: async (tx, mail) => {
      const id = v7();
      const subject = onOneLine(mail.subject);
      const status = smtp === null ? "kept" : "waiting";
      await insertMail(tx, { ...mail, id, subject, status });
      if (smtp !== null) await queue.enqueue(tx, SEND_MAIL, { mail_id: id }, { key: id });
    },
    close: async () => smtp?.close(),
  };
}

/** A line end in a subject would begin another header. */
function onOneLine(subject: string): string {
  return subject.replace(/\p{Cc}+/gu, " ").trim();
}
