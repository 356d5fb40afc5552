import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";

export interface ChoiceFieldProps {
  readonly label: string;
  readonly description: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One of a few words, in a line as low as a slider. */
export function ChoiceField(props: ChoiceFieldProps): ReactElement {
  const { label, description, choices, value, onValue } = props;
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-3 text-sm">
      <label htmlFor={id} title={description} className="font-medium">
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          aria-describedby={`${id}-what`}
          onChange={(event) => onValue(event.target.value)}
          className="block h-9 min-w-28 appearance-none rounded-control border border-field-line bg-raised ps-3 pe-8 coarse:h-11"
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice.charAt(0).toUpperCase() + choice.slice(1)}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-3">
          <Icon of={ChevronDown} size={16} />
        </span>
      </div>
      <span id={`${id}-what`} hidden>
        {description}
      </span>
    </div>
  );
}
