import { useId } from "react";
import type { InputHTMLAttributes, ReactElement, ReactNode } from "react";
import { describedBy, FIELD_CONTROL, FieldLabel, FieldNote } from "../ui/field-parts.tsx";
import { useFormState } from "./form.tsx";

export interface FormFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** As the API calls it, so that what the server says finds its field. */
  readonly name: string;
  readonly label: string;
  /** Said after the label, lighter. */
  readonly hint?: string;
  /** Beside the field, inside its frame. */
  readonly end?: ReactNode;
}

/** A labelled line of text in a {@link Form}. */
export function FormField(props: FormFieldProps): ReactElement {
  const { name, label, hint, end, className = "", ...rest } = props;
  const id = useId();
  const error = useFormState().messages[name] ?? null;
  return (
    <div>
      <FieldLabel id={id} label={label} hint={hint} />
      <div className="relative mt-1.5">
        <input
          id={id}
          name={name}
          dir="auto"
          aria-invalid={error !== null}
          aria-describedby={describedBy(id, hint, error)}
          className={`${FIELD_CONTROL} min-h-11 ${className}`}
          {...rest}
        />
        {end}
      </div>
      <FieldNote id={id} error={error} />
    </div>
  );
}

/** A mail address, by which password managers know the account. */
export function MailField(props: Omit<FormFieldProps, "type">): ReactElement {
  return (
    <FormField
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      {...props}
    />
  );
}
