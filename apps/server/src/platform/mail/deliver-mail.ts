import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Tx } from "../database/database.ts";
import type { Log } from "../log/log.ts";
import { isMailAddress } from "./mail-address.ts";
import { claimMail, keepMail, markRefused, markSent, prolongClaim, releaseMail } from "./outbox.ts";
import type { Letter, SmtpClient } from "./smtp-client.ts";
import type { SmtpFailure } from "./smtp-failure.ts";

const PROLONGED_PER_CLAIM = 4;

export interface DeliveryParts {
  readonly database: Database;
  readonly log: Log;
  /** null: there is no mail server. */
  readonly smtp: SmtpClient | null;
  /** A run that lives prolongs its claim in time; one that died holds its mail for so long. */
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
  const failure = await holding(parts, { id, turn }, () => trySending(smtp, letter, signal));
  if (failure === null) return writeDown(parts, (tx) => markSent(tx, id));
  const failed = { id, turn, words: failure.words };
  if (!failure.isFinal) {
    await writeDown(parts, (tx) => releaseMail(tx, failed));
    throw new Error(`a mail could not be sent: ${failure.words}`);
  }
  log.warn({ mail_id: id, reason: failure.words }, "a mail was refused");
  await writeDown(parts, (tx) => markRefused(tx, failed));
}

/** Prolongs a claim for as long as `work` takes. */
async function holding<T>(
  { database, log, claimSeconds }: DeliveryParts,
  claim: { readonly id: string; readonly turn: number },
  work: () => Promise<T>,
): Promise<T> {
  const prolong = (): void => {
    database
      .asSystem((tx) => prolongClaim(tx, claim, claimSeconds))
      .catch((err: unknown) => log.warn({ err, mail_id: claim.id }, "a claim was not prolonged"));
  };
  const timer = setInterval(prolong, (claimSeconds * 1_000) / PROLONGED_PER_CLAIM);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
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
