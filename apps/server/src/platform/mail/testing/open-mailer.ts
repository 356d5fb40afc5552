import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { createDatabase } from "../../database/create-database.ts";
import type { Database } from "../../database/database.ts";
import type { SqlEngine } from "../../database/sql-engine.ts";
import { createLog } from "../../log/create-log.ts";
import { createQueue } from "../../queue/create-queue.ts";
import { createMailer, SEND_MAIL } from "../create-mailer.ts";
import type { MailerTiming, RunningMailer } from "../create-mailer.ts";
import type { OutgoingMail } from "../mailer.ts";

export type MailRow = {
  status: string;
  tries: number;
  error: string | null;
  subject: string;
  html: string | null;
  body: string | null;
  sent_at: string | null;
};

/** A database with one person in it, and mailers over it that a test starts and stops. */
export interface MailBench {
  readonly database: Database;
  readonly ownerId: string;
  /** A mailer with its queue, as one process has them. */
  start(smtpUrl: string | null, timing?: MailerTiming): Promise<StartedMailer>;
  /** Commits a mail; what is left out is the usual. */
  post(mailer: RunningMailer, mail?: Partial<OutgoingMail>): Promise<string>;
  row(id: string): Promise<MailRow | undefined>;
  /** In which state the queue has the job of a mail; null when there is none. */
  jobState(id: string): Promise<string | null>;
  /** Milliseconds since 1970; 0 when nobody has claimed it. */
  claimedUntil(id: string): Promise<number>;
  /** As if the time was over for which somebody had claimed it. */
  endClaim(id: string): Promise<void>;
  /** Stops what runs and forgets all mails and jobs. */
  clear(): Promise<void>;
}

export interface StartedMailer {
  readonly mailer: RunningMailer;
  readonly log: readonly string[];
  stop(graceMs?: number): Promise<void>;
}

export const MAIL = {
  to: "ada@b.example",
  subject: "Hello",
  html: "<p>secret link</p>",
  text: "secret link",
};
export const SENDER = "The Studio <studio@a.example>";
/** Asked again at once; what goes well takes nowhere near so long, on a machine that stands still either. */
export const BRISK = {
  limits: { connectMs: 20_000, answerMs: 20_000, wholeMs: 30_000 },
  retryDelaySeconds: 0.01,
} satisfies MailerTiming;

export async function openMailBench(engine: SqlEngine): Promise<MailBench> {
  const database = createDatabase(engine);
  const ownerId = v7();
  await database.asSystem((tx) =>
    tx.execute(
      sql`INSERT INTO users (id, owner_id, kind) VALUES (${ownerId}::uuid, ${ownerId}::uuid, 'guest')`,
    ),
  );
  const running = new Set<StartedMailer>();

  async function start(
    smtpUrl: string | null,
    timing: MailerTiming = BRISK,
  ): Promise<StartedMailer> {
    const lines: string[] = [];
    const log = createLog("trace", keeping(lines));
    const queue = createQueue({ engine, database, log, works: true });
    const config = { smtpUrl, mailFrom: SENDER };
    const mailer = createMailer({ config, database, queue, log }, timing);
    await queue.start();
    const started: StartedMailer = {
      mailer,
      log: lines,
      stop: async (graceMs = 5_000) => {
        running.delete(started);
        await queue.stop(graceMs);
        await mailer.close();
      },
    };
    running.add(started);
    return started;
  }

  return {
    database,
    ownerId,
    start,
    post: (mailer, mail) =>
      database.asSystem(async (tx) => {
        await mailer.post(tx, { ownerId, ...MAIL, ...mail });
        const [row] = await tx.execute<{ id: string }>(
          sql`SELECT id FROM mail_outbox ORDER BY id DESC LIMIT 1`,
        );
        return row?.id ?? "";
      }),
    row: async (id) => {
      const [row] = await database.asSystem((tx) =>
        tx.execute<MailRow>(sql`
          SELECT status, tries, error, subject, html, body, sent_at FROM mail_outbox
          WHERE id = ${id}::uuid`),
      );
      return row;
    },
    jobState: async (id) => {
      const rows = await database.asSystem((tx) =>
        database.elevated(tx, (run) =>
          run("SELECT state FROM pgboss.job WHERE name = $1 AND singleton_key = $2", [
            SEND_MAIL,
            id,
          ]),
        ),
      );
      return rows[0] === undefined ? null : String(rows[0]["state"]);
    },
    claimedUntil: async (id) => {
      const [row] = await database.asSystem((tx) =>
        tx.execute<{ ms: number }>(sql`
          SELECT (coalesce(extract(epoch FROM claimed_until), 0) * 1000)::float8 AS ms
          FROM mail_outbox WHERE id = ${id}::uuid`),
      );
      return row?.ms ?? 0;
    },
    endClaim: async (id) => {
      await database.asSystem((tx) =>
        tx.execute(sql`UPDATE mail_outbox SET claimed_until = now() - interval '1 s'
          WHERE id = ${id}::uuid`),
      );
    },
    clear: async () => {
      for (const each of running) await each.stop(0);
      await engine.session((session) =>
        session.script("DELETE FROM pgboss.job; DELETE FROM mail_outbox"),
      );
    },
  };
}

function keeping(lines: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
}
