import type { Tx } from "../database/database.ts";
import type { SignatureScheme } from "./signature-scheme.ts";
import type { SignedDelivery } from "./verify-delivery.ts";

/** What happened at a sender's, as its signed body says. */
export interface WebhookEvent {
  /** The same for every delivery of the event, and out of what is signed. */
  readonly id: string;
  /** By the sender's name for it, such as `invoice.paid`. */
  readonly type: string;
  /** The sender's id of what the event is about; null where that is nothing that has one. */
  readonly subjectId: string | null;
  /** False for another account, and for a test where we are live. */
  readonly isForUs: boolean;
  /** When it happened, in milliseconds since 1970. Too long ago, it is not taken. */
  readonly createdAtMs: number;
}

/** One sender of call-backs. */
export interface WebhookProvider {
  /** Its name in the address and in the table: lower-case letters, digits, `-`. */
  readonly id: string;
  readonly scheme: SignatureScheme;
  /** Those that may have signed: one, and a second one while it is being replaced. */
  readonly secrets: readonly string[];
  readonly toleranceSeconds: number;
  /** The types that `handle` knows; others are answered and left alone. */
  readonly types: ReadonlySet<string>;
  /** What a signed delivery says; null, or a throw, when that cannot be read. */
  readonly readEvent: (delivery: SignedDelivery) => WebhookEvent | null;
  /**
   * What follows from an event, once for each. It runs in the transaction that notes the event, so
   * it only writes and enqueues; it calls nobody. Events come twice, late and out of order: whoever
   * works on it asks the sender how its subject stands now.
   */
  readonly handle: (tx: Tx, event: WebhookEvent) => Promise<void>;
}
