/** One message of a conversation with a language model. */
export interface Turn {
  readonly role: "user" | "model";
  readonly text: string;
  /** Encoded; models that see are shown them before the text. */
  readonly pictures: readonly Uint8Array[];
}

export interface LanguageRequest {
  /** What the model is there for; nothing of a user's stands in it. */
  readonly instructions: string;
  readonly turns: readonly Turn[];
  /**
   * The JSON schema that the answer keeps to, of plain types without bounds, and little thinking
   * beforehand. Null for servers that know neither.
   */
  readonly schema: Readonly<Record<string, unknown>> | null;
}

/** Asks a model once. @throws AttemptError without the key in it */
export type AskLanguageModel = (request: LanguageRequest, signal: AbortSignal) => Promise<string>;
