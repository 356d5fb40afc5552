import type { DescribedError } from "../ui/describe-error.ts";
import { asSentence } from "./check-input.ts";
import type { FieldMessages } from "./check-input.ts";

export interface PlacedMessages {
  readonly messages: FieldMessages;
  /** What no field of the form can say; null when nothing is left. */
  readonly rest: DescribedError | null;
}

/**
 * Parts what the server refused into what is said at a field and what is said above the form.
 *
 * @param fieldOf the field that an error belongs to which names none, by its code
 * @param hasField whether the form shows a field of that name
 */
export function placeMessages(
  error: DescribedError,
  fieldOf: Readonly<Record<string, string>>,
  hasField: (name: string) => boolean,
): PlacedMessages {
  const messages: Record<string, string> = {};
  for (const { field, message } of error.fields) {
    if (hasField(field)) messages[field] ??= asSentence(message);
  }
  const own = fieldOf[error.code];
  if (error.fields.length === 0 && own !== undefined && hasField(own)) {
    messages[own] = error.detail === "" ? `${error.title}.` : error.detail;
  }
  const left = error.fields.filter(({ field }) => !hasField(field));
  const isPlaced = Object.keys(messages).length > 0 && left.length === 0;
  return { messages, rest: isPlaced ? null : { ...error, fields: left } };
}
