import type { ReactElement } from "react";
import { ChoiceField } from "./choice-field.tsx";
import { shownValue } from "./look-settings.ts";
import type { LookParameter, LookValue } from "./look-settings.ts";
import { SliderField } from "./slider-field.tsx";

export interface ParameterFieldProps {
  readonly parameter: LookParameter;
  readonly value: LookValue | undefined;
  readonly onValue: (value: LookValue) => void;
  readonly onSettle: () => void;
}

/** One of a look's parameters, as the server describes it. */
export function ParameterField(props: ParameterFieldProps): ReactElement {
  const { parameter, value, onValue, onSettle } = props;
  const { kind, label, description } = parameter;
  switch (kind) {
    case "number": {
      const number = Number(value);
      return (
        <SliderField
          label={label}
          description={description}
          min={parameter.min ?? 0}
          max={parameter.max ?? 100}
          step={parameter.step ?? 1}
          value={number}
          shown={shownValue(parameter, number)}
          onValue={onValue}
          onSettle={onSettle}
        />
      );
    }
    case "choice":
      return (
        <ChoiceField
          label={label}
          description={description}
          choices={parameter.choices ?? []}
          value={String(value)}
          onValue={onValue}
        />
      );
    case "switch":
      return (
        <label title={description} className="flex min-h-9 items-center gap-3 text-sm font-medium">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={value === true}
            onChange={(event) => onValue(event.target.checked)}
          />
          {label}
        </label>
      );
  }
}
