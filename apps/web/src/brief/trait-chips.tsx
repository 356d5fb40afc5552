import type { Personality } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Chip } from "../ui/chip.tsx";
import { personalityOptions, toggleTrait } from "./brief-options.ts";

export interface TraitChipsProps {
  readonly value: readonly string[];
  readonly onChange: (traits: Personality[]) => void;
}

/** Up to three traits. */
export function TraitChips({ value, onChange }: TraitChipsProps): ReactElement {
  const known = personalityOptions.flatMap(({ id }) => (value.includes(id) ? [id] : []));
  const ordered = known.toSorted((one, other) => value.indexOf(one) - value.indexOf(other));
  return (
    <div role="group" aria-label="Personality, up to three" className="flex flex-wrap gap-1.5">
      {personalityOptions.map(({ id, name }) => (
        <Chip
          key={id}
          pressed={value.includes(id)}
          onToggle={() => onChange(toggleTrait(ordered, id))}
        >
          {name}
        </Chip>
      ))}
    </div>
  );
}
