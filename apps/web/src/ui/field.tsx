import { useId } from "react";
import { describedBy, FIELD_CONTROL, FieldLabel, FieldNote } from "./field-parts.tsx";
import type { InputHTMLAttributes, ReactElement, TextareaHTMLAttributes } from "react";

interface Common {
  readonly label: string;
  /** Said after the label, lighter. */
  readonly hint?: string;
  readonly error?: string | null;
  readonly onText: (value: string) => void;
}

export type TextFieldProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, "onChange">;

/** A labelled line of text. */
export function TextField({ label, hint, error, onText, ...rest }: TextFieldProps): ReactElement {
  const id = useId();
  return (
    <div>
      <FieldLabel id={id} label={label} hint={hint} />
      <input
        id={id}
        dir="auto"
        className={`${FIELD_CONTROL} mt-1.5`}
        aria-invalid={error !== undefined && error !== null}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      <FieldNote id={id} error={error} />
    </div>
  );
}

export type TextAreaFieldProps = Common &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange">;

/** A labelled text of some lines; it grows with what is written. */
export function TextAreaField({
  label,
  hint,
  error,
  onText,
  ...rest
}: TextAreaFieldProps): ReactElement {
  const id = useId();
  return (
    <div>
      <FieldLabel id={id} label={label} hint={hint} />
      <textarea
        id={id}
        dir="auto"
        rows={3}
        aria-describedby={describedBy(id, hint, error)}
        className={`${FIELD_CONTROL} mt-1.5 field-sizing-content max-h-64 min-h-20 resize-y`}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      <FieldNote id={id} error={error} />
    </div>
  );
}
