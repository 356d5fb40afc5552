import { useId } from "react";
import type { InputHTMLAttributes, ReactElement, TextareaHTMLAttributes } from "react";

const CONTROL =
  "mt-1.5 block w-full rounded-control border border-field-line bg-raised px-3 py-2 text-base outline-none focus:border-ink focus:shadow-[inset_0_0_0_1px_var(--ink)] aria-invalid:border-bad";

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
        className={CONTROL}
        aria-invalid={error !== undefined && error !== null}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      <FieldNote id={`${id}-note`} error={error} />
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
        className={`${CONTROL} field-sizing-content max-h-64 min-h-20 resize-y`}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
      <FieldNote id={`${id}-note`} error={error} />
    </div>
  );
}

function FieldLabel({
  id,
  label,
  hint,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
}): ReactElement {
  return (
    <div className="flex items-baseline gap-2 text-sm">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="text-ink-3">
          {hint}
        </span>
      )}
    </div>
  );
}

/** The ids of what is said about a field beside its name. */
function describedBy(id: string, hint: string | undefined, error: string | null | undefined) {
  const parts = [
    hint === undefined ? null : `${id}-hint`,
    error === undefined || error === null ? null : `${id}-note`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(" ");
}

function FieldNote({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | null | undefined;
}): ReactElement | null {
  if (error === undefined || error === null) return null;
  return (
    <p id={id} role="alert" className="mt-1.5 text-sm text-bad">
      {error}
    </p>
  );
}
