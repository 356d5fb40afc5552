import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";

export interface WorkCardProps {
  readonly title: string;
  readonly selected: boolean;
  /** Every card shows its box: something is selected, or is about to be. */
  readonly selecting: boolean;
  readonly onSelect: () => void;
  readonly picture: ReactNode;
  readonly children: ReactNode;
}

/** A project or a logo in a list: picture, a line below, and a box to select it. */
export function WorkCard(props: WorkCardProps): ReactElement {
  const { title, selected, selecting, onSelect, picture, children } = props;
  return (
    <article
      aria-label={title}
      data-selected={selected || undefined}
      className="group relative overflow-hidden rounded-tile border border-line bg-raised outline-offset-2 data-selected:outline-2 data-selected:outline-ink has-[.tile-link:focus-visible]:outline-2 has-[.tile-link:focus-visible]:outline-focus"
    >
      <div className="relative aspect-4/3 overflow-hidden">{picture}</div>
      <div className="flex min-h-11 items-center gap-1 border-t border-line ps-3 pe-1 text-sm">
        {children}
      </div>
      <label
        className={`absolute start-1 top-1 grid size-11 cursor-pointer place-items-center opacity-0 pointer-fine:group-hover:opacity-100 has-[:checked]:opacity-100 has-[:focus-visible]:opacity-100 coarse:pointer-events-none coarse:has-[:focus-visible]:pointer-events-auto ${
          selecting ? "opacity-100 coarse:pointer-events-auto" : ""
        }`}
      >
        <input
          type="checkbox"
          aria-label={`Select ${title}`}
          checked={selected}
          onChange={onSelect}
          className="peer sr-only"
        />
        <span className="grid size-6 place-items-center rounded-[6px] border border-line-strong bg-raised text-transparent outline-offset-2 peer-checked:border-ink peer-checked:bg-ink peer-checked:text-paper peer-focus-visible:outline-2 peer-focus-visible:outline-focus">
          <Icon of={Check} size={15} />
        </span>
      </label>
    </article>
  );
}

export const CARDS =
  "mt-6 grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3 xl:grid-cols-4 large-text:grid-cols-1";
