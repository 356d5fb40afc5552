import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";
import { checkInput } from "./check-input.ts";
import type { FieldMessages, InputSchema } from "./check-input.ts";
import { placeMessages } from "./place-messages.ts";

export interface FormOptions<Input, Answer> {
  /** What the server will check too: the contract's own schema. */
  readonly schema: InputSchema<Input>;
  readonly send: (input: Input) => Promise<Answer>;
  /** @param clear empties the fields */
  readonly onDone?: (answer: Answer, input: Input, clear: () => void) => void | Promise<void>;
  /** Makes the fields' texts into what is sent; the texts by their names when left out. */
  readonly read?: (data: FormData) => unknown;
  /** Reads what `send` failed with; the server's words when left out. */
  readonly describe?: (error: unknown) => DescribedError;
  /** Fields that an error belongs to which names none, by its code. */
  readonly fieldOf?: Readonly<Record<string, string>>;
}

/** A form's state, for {@link Form} and the fields in it. */
export interface FormState {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly busy: boolean;
  /** What is wrong, by field. */
  readonly messages: FieldMessages;
  /** What is wrong with no field of the form. */
  readonly error: DescribedError | null;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** A field was changed: what was said of it no longer holds. */
  readonly onEdit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * A form whose fields the browser keeps, so that password managers and Back know them. What the
 * contract refuses is said at once; what the server refuses is said at its field, and the first
 * such field gets the focus.
 */
export function useForm<Input, Answer>(options: FormOptions<Input, Answer>): FormState {
  const { schema, send, onDone, read = Object.fromEntries, fieldOf = {} } = options;
  const { describe = describeError } = options;
  const form = useRef<HTMLFormElement>(null);
  const [messages, setMessages] = useState<FieldMessages>({});
  const [error, setError] = useState<DescribedError | null>(null);
  const [refusals, setRefusals] = useState(0);
  const refuse = (why: FieldMessages, rest: DescribedError | null): void => {
    setMessages(why);
    setError(rest);
    setRefusals((times) => times + 1);
  };
  const mutation = useMutation({
    mutationFn: send,
    // What was sent may hold a password: it is kept no longer than it is needed.
    gcTime: 0,
    onSuccess: (answer, input) => onDone?.(answer, input, () => form.current?.reset()),
    onError: (failure) => {
      const isShown = (name: string): boolean => hasField(form.current, name);
      const placed = placeMessages(describe(failure), fieldOf, isShown);
      refuse(placed.messages, placed.rest);
    },
  });

  useEffect(() => {
    if (refusals === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  return {
    form,
    busy: mutation.isPending,
    messages,
    error,
    onSubmit: (event) => {
      event.preventDefault();
      if (mutation.isPending) return;
      const checked = checkInput(schema, read(new FormData(event.currentTarget)));
      refuse(checked.messages, null);
      if (checked.input !== null) mutation.mutate(checked.input);
    },
    onEdit: (event) => {
      const name = event.target instanceof HTMLElement ? event.target.getAttribute("name") : null;
      if (name === null || messages[name] === undefined) return;
      const { [name]: _gone, ...others } = messages;
      setMessages(others);
    },
  };
}

function hasField(form: HTMLFormElement | null, name: string): boolean {
  return (form?.elements.namedItem(name) ?? null) !== null;
}
