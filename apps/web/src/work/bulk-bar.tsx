import { Heart, RotateCcw, Trash2, X } from "lucide-react";
import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

export interface BulkBarProps {
  /** "3 logos" */
  readonly what: string;
  readonly inTrash: boolean;
  /** All of them are favourites, so the button takes that back. */
  readonly allFavorite: boolean;
  readonly onFavorite: () => void;
  readonly onTrash: () => void;
  readonly onRestore: () => void;
  readonly onClear: () => void;
}

/** What can be done to all that is selected. */
export function BulkBar(props: BulkBarProps): ReactElement {
  const { what, inTrash, allFavorite, onFavorite, onTrash, onRestore, onClear } = props;
  return (
    <div
      role="toolbar"
      aria-label="Selected"
      className="arrive fixed inset-x-0 bottom-0 z-30 mx-auto flex max-w-fit flex-wrap items-center gap-2 rounded-t-bar border border-b-0 border-line-strong bg-raised px-3 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] shadow-float max-sm:max-w-none max-sm:border-x-0 sm:bottom-6 sm:rounded-bar sm:border-b"
    >
      <p aria-live="polite" className="ps-2 pe-3 text-sm font-semibold max-sm:grow">
        {what} selected
      </p>
      {inTrash ? (
        <Button look="ink" onClick={onRestore}>
          <Icon of={RotateCcw} size={16} />
          Restore
        </Button>
      ) : (
        <>
          <Button onClick={onFavorite}>
            <Icon of={Heart} size={16} filled={allFavorite} />
            {allFavorite ? "Unfavourite" : "Favourite"}
          </Button>
          <Button onClick={onTrash}>
            <Icon of={Trash2} size={16} />
            Trash
          </Button>
        </>
      )}
      <Button look="bare" aria-label="Clear the selection" onClick={onClear}>
        <Icon of={X} size={16} />
      </Button>
    </div>
  );
}
