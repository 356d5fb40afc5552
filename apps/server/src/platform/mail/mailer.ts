import type { Tx } from "../database/database.ts";

/** A mail with all its words. */
export interface OutgoingMail {
  /** Whom it is for: the mail is forgotten with their account. */
  readonly ownerId: string;
  /** One address; checked again before it is sent. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface Mailer {
  /** `kept`: no server is set up, and the administrator reads the mails. */
  readonly mode: "sent" | "kept";
  /** Writes a mail with whatever else `tx` (one of the system's) does; it leaves after the commit. */
  post(tx: Tx, mail: OutgoingMail): Promise<void>;
}
