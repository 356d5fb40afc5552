import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { ReactElement } from "react";
import { Icon } from "./icon.tsx";

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onValue: (value: string) => void;
  readonly disabled?: boolean;
}

/** One of a few values; the system's own list, which every phone and reader knows. */
export function SelectField({
  label,
  value,
  options,
  onValue,
  disabled = false,
}: SelectFieldProps): ReactElement {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="label">
        {label}
      </label>
      <div className="relative mt-1">
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => onValue(event.target.value)}
          className="block h-10 w-full appearance-none rounded-control border border-field-line bg-raised ps-3 pe-9 text-sm disabled:opacity-60 coarse:h-11"
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
    </div>
  );
}
