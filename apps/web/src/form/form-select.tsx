import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { ReactElement } from "react";
import { FIELD_CONTROL, FieldLabel, FieldNote } from "../ui/field-parts.tsx";
import { Icon } from "../ui/icon.tsx";
import { useFormState } from "./form.tsx";

export interface FormSelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly defaultValue: string;
}

/** One of a few values in a form; the system's own list. */
export function FormSelect({ name, label, options, defaultValue }: FormSelectProps): ReactElement {
  const id = useId();
  const error = useFormState().messages[name] ?? null;
  return (
    <div>
      <FieldLabel id={id} label={label} hint={undefined} />
      <div className="relative mt-1.5">
        <select
          id={id}
          name={name}
          defaultValue={defaultValue}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-note`}
          className={`${FIELD_CONTROL} min-h-11 appearance-none pe-9`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-3">
          <Icon of={ChevronDown} size={16} />
        </span>
      </div>
      <FieldNote id={id} error={error} />
    </div>
  );
}
