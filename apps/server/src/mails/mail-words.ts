/** All that a mail says, before it is laid out. */
export interface MailWords {
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
  /** Whose mail it is, as they named themselves. */
  readonly name: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do, where there is one. */
  readonly action?: { readonly label: string; readonly link: string };
  /** How long it holds, and what to do if it was somebody else. */
  readonly closing: readonly string[];
}
