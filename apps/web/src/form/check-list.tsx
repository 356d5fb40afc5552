import { useId } from "react";
import type { ReactElement } from "react";
import { FieldNote } from "../ui/field-parts.tsx";
import { useFormState } from "./form.tsx";

export interface CheckListProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly name: string;
    readonly note: string;
    readonly checked: boolean;
  }[];
}

/** Any of a few things in a form, each with a word on what it means. */
export function CheckList({ name, label, options }: CheckListProps): ReactElement {
  const id = useId();
  const error = useFormState().messages[name] ?? null;
  return (
    <fieldset aria-describedby={error === null ? undefined : `${id}-note`}>
      <legend className="text-sm font-medium">{label}</legend>
      <div className="mt-1.5 grid gap-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-9 items-start gap-3 py-1.5 coarse:min-h-11"
          >
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={option.checked}
              aria-invalid={error !== null}
              className="mt-[3px] size-4 shrink-0 accent-ink"
            />
            <span>
              {option.name} <span className="text-sm text-ink-3">{option.note}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldNote id={id} error={error} />
    </fieldset>
  );
}
