/** What a form needs of a schema of the contract. */
export interface InputSchema<Input> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Input }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly {
            readonly path: readonly PropertyKey[];
            readonly message: string;
          }[];
        };
      };
}

/** What is wrong, by the name of the field. */
export type FieldMessages = Readonly<Record<string, string>>;

export interface CheckedInput<Input> {
  /** Null when a field needs another look. */
  readonly input: Input | null;
  readonly messages: FieldMessages;
}

/** Reads a form's content as the contract does; each field gets its first message. */
export function checkInput<Input>(
  schema: InputSchema<Input>,
  content: unknown,
): CheckedInput<Input> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return { input: parsed.data, messages: {} };
  const messages: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0] ?? "");
    messages[name] ??= isEmpty(content, name) ? "This is needed." : asSentence(message);
  }
  return { input: null, messages };
}

function isEmpty(content: unknown, name: string): boolean {
  if (typeof content !== "object" || content === null) return true;
  const value: unknown = Reflect.get(content, name);
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

const VERB = /^(?:is|has|was|must|may|can|contains|does|lies)\b/;

/** The contract's messages ask for something, or go on from a field's name: "is too long". */
export function asSentence(message: string): string {
  const trimmed = message.trim();
  const whole = VERB.test(trimmed) ? `it ${trimmed}` : trimmed;
  const end = /[.!?…]$/.test(whole) ? "" : ".";
  return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}${end}`;
}
