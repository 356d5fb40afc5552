import { createContext, use, useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import { ProblemNote } from "../ui/problem-note.tsx";
import type { FormState } from "./use-form.ts";

/** What the fields of a form know of it. */
type FieldContext = Pick<FormState, "busy" | "messages">;

const FormContext = createContext<FieldContext | null>(null);

export interface FormProps {
  /** Names the form to screen readers. */
  readonly label: string;
  readonly state: FormState;
  /** Said under a failure, e.g. a way on. */
  readonly onError?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that says what is wrong: above it, or at the fields. */
export function Form(props: FormProps): ReactElement {
  const { label, state, onError, className = "grid gap-5", children } = props;
  const { form, error, busy, messages, onSubmit, onEdit } = state;
  const context = useMemo(() => ({ busy, messages }), [busy, messages]);
  return (
    <FormContext value={context}>
      <form
        ref={form}
        method="post"
        noValidate
        aria-label={label}
        onSubmit={onSubmit}
        onInput={onEdit}
        className={className}
      >
        {error === null ? null : <ProblemNote error={error}>{onError}</ProblemNote>}
        {children}
      </form>
    </FormContext>
  );
}

/** The form that a field is in. */
export function useFormState(): FieldContext {
  const state = use(FormContext);
  if (state === null) throw new Error("a field needs a Form around it");
  return state;
}
