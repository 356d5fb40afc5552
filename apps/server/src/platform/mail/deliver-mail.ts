import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Tx } from "../database/database.ts";
import type { Log } from "../log/log.ts";
import { isMailAddress } from "./mail-address.ts";
import { claimMail, keepMail, markRefused, markSent, releaseMail } from "./outbox.ts";
import type { Letter, SmtpClient } from "./smtp-client.ts";
import type { SmtpFailure } from "./smtp-failure.ts";

export interface DeliveryParts {
  readonly database: Database;
  readonly log: Log;
  /** null: there is no mail server. */
  readonly smtp: SmtpClient | null;
  /** More than a run may take: a run that died holds its mail for as long. */
  readonly claimSeconds: number;
  /** Pauses before a mail's end is written down once more: a mail that is out must not go again. */
  readonly writePausesMs: readonly number[];
}

/**
 * Sends one mail, if nobody else has. Killed before the server has taken it, the next run sends it;
 * killed after that, the next run sends it again with the same Message-ID.
 * @throws when it did not go out and may do so later
 */
export async function deliverMail(
  parts: DeliveryParts,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const { database, log, smtp } = parts;
  if (smtp === null) return database.asSystem((tx) => keepMail(tx, id));
  const claim = await database.asSystem((tx) => claimMail(tx, id, parts.claimSeconds));
  if (claim.kind === "over") return;
  if (claim.kind === "busy") throw new Error("another run is sending this mail");
  const { letter, turn } = claim;
  const failure = await trySending(smtp, letter, signal);
  if (failure === null) return writeDown(parts, (tx) => markSent(tx, id));
  const failed = { id, turn, words: failure.words };
  if (!failure.isFinal) {
    await writeDown(parts, (tx) => releaseMail(tx, failed));
    throw new Error(`a mail could not be sent: ${failure.words}`);
  }
  log.warn({ mail_id: id, reason: failure.words }, "a mail was refused");
  await writeDown(parts, (tx) => markRefused(tx, failed));
}

/** Null when it is out. The error itself goes no further: it may hold the login. */
async function trySending(
  smtp: SmtpClient,
  letter: Letter,
  signal: AbortSignal,
): Promise<SmtpFailure | null> {
  if (!isMailAddress(letter.to)) return { isFinal: true, words: "This is no mail address." };
  try {
    await smtp.send(letter, signal);
    return null;
  } catch (error) {
    return smtp.explain(error);
  }
}

async function writeDown(
  { database, writePausesMs }: DeliveryParts,
  write: (tx: Tx) => Promise<void>,
): Promise<void> {
  for (const pauseMs of writePausesMs) {
    try {
      return await database.asSystem(write);
    } catch {
      await sleep(pauseMs);
    }
  }
  return database.asSystem(write);
}
