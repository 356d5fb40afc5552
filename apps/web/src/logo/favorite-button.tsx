import { Heart } from "lucide-react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";

export interface FavoriteButtonProps {
  readonly on: boolean;
  /** What is favourited, e.g. "logo 3". */
  readonly name: string;
  readonly onToggle: () => void;
}

export function FavoriteButton({ on, name, onToggle }: FavoriteButtonProps): ReactElement {
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={`Favourite ${name}`}
      title={on ? "No longer a favourite" : "Favourite"}
      onClick={onToggle}
      className="grid size-9 shrink-0 place-items-center rounded-control hover:bg-wash hover:text-ink aria-pressed:text-accent-type coarse:size-11 max-[22.5em]:coarse:w-9"
    >
      <Icon of={Heart} size={17} filled={on} />
    </button>
  );
}
