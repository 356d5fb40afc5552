import { sql } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import type { OutgoingMail } from "./mailer.ts";
import type { Letter } from "./smtp-client.ts";

const KEPT_DAYS = 30;

export interface NewMail extends OutgoingMail {
  readonly id: string;
  readonly status: "waiting" | "kept";
}

/** What a run that wants to send a mail is told. */
export type Claim =
  /** It is this run's to send; `turn` tells the run from later ones. */
  | { readonly kind: "mine"; readonly letter: Letter; readonly turn: number }
  /** Another run is at it. */
  | { readonly kind: "busy" }
  /** It was sent, refused, or forgotten with its owner. */
  | { readonly kind: "over" };

export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
  await tx.execute(sql`
    INSERT INTO mail_outbox (id, owner_id, recipient, subject, html, body, status)
    VALUES (${mail.id}::uuid, ${mail.ownerId}::uuid, ${mail.to}, ${mail.subject}, ${mail.html},
            ${mail.text}, ${mail.status})`);
}

type ClaimedRow = {
  recipient: string;
  subject: string;
  html: string | null;
  body: string | null;
  tries: number;
};

/** Takes a waiting mail for so many seconds. Of several runs at once one gets it: the row is locked. */
export async function claimMail(tx: Tx, id: string, seconds: number): Promise<Claim> {
  const [row] = await tx.execute<ClaimedRow>(sql`
    UPDATE mail_outbox
    SET tries = tries + 1, claimed_until = now() + make_interval(secs => ${seconds}::float8)
    WHERE id = ${id}::uuid AND status = 'waiting'
      AND (claimed_until IS NULL OR claimed_until < now())
    RETURNING recipient, subject, html, body, tries`);
  if (row === undefined) return (await isWaiting(tx, id)) ? { kind: "busy" } : { kind: "over" };
  const { recipient: to, subject, html, body, tries } = row;
  return {
    kind: "mine",
    letter: { id, to, subject, html: html ?? "", text: body ?? "" },
    turn: tries,
  };
}

/** While a run is at it, nobody else is to think that it died. */
export async function prolongClaim(
  tx: Tx,
  { id, turn }: Pick<Failed, "id" | "turn">,
  seconds: number,
): Promise<void> {
  await tx.execute(sql`
    UPDATE mail_outbox SET claimed_until = now() + make_interval(secs => ${seconds}::float8)
    WHERE id = ${id}::uuid AND status = 'waiting' AND tries = ${turn}::int`);
}

async function isWaiting(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`SELECT 1 FROM mail_outbox WHERE id = ${id}::uuid AND status = 'waiting'`,
  );
  return rows.length === 1;
}

/** The server has it, whoever's turn it is by now. Its links are nobody's business any more. */
export async function markSent(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    UPDATE mail_outbox
    SET status = 'sent', sent_at = now(), html = NULL, body = NULL, error = NULL,
        claimed_until = NULL
    WHERE id = ${id}::uuid AND status = 'waiting'`);
}

/** Whose run it was that did not get a mail through, and what was said. */
export interface Failed {
  readonly id: string;
  readonly turn: number;
  readonly words: string;
}

/** It stays where it is, for the administrator to see. */
export async function markRefused(tx: Tx, { id, turn, words }: Failed): Promise<void> {
  await tx.execute(sql`
    UPDATE mail_outbox SET status = 'refused', error = ${words}, claimed_until = NULL
    WHERE id = ${id}::uuid AND status = 'waiting' AND tries = ${turn}::int`);
}

/** Leaves it to the next run. */
export async function releaseMail(tx: Tx, { id, turn, words }: Failed): Promise<void> {
  await tx.execute(sql`
    UPDATE mail_outbox SET error = ${words}, claimed_until = NULL
    WHERE id = ${id}::uuid AND status = 'waiting' AND tries = ${turn}::int`);
}

/** After the last run. */
export async function giveUpMail(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    UPDATE mail_outbox
    SET status = 'refused', claimed_until = NULL,
        error = 'Given up after ' || tries || ' tries: ' || coalesce(error, 'none came to an end')
    WHERE id = ${id}::uuid AND status = 'waiting'`);
}

/** No mail server is set up any more: it is for the administrator to pass on. */
export async function keepMail(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    UPDATE mail_outbox SET status = 'kept', claimed_until = NULL
    WHERE id = ${id}::uuid AND status = 'waiting'`);
}

/** Whatever became of them: no run of a job lasts so long. */
export async function deleteOldMails(tx: Tx): Promise<void> {
  await tx.execute(sql`
    DELETE FROM mail_outbox WHERE created_at < now() - make_interval(days => ${KEPT_DAYS}::int)`);
}
