import type { Asset } from "@emblazon/contract";
import { Trash2 } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { EditableTitle } from "../ui/editable-title.tsx";
import { formatDay, formatMs } from "../ui/format.ts";
import { Icon } from "../ui/icon.tsx";
import { FavoriteButton } from "./favorite-button.tsx";

export interface AssetHeadProps {
  readonly noun: "Logo" | "Picture";
  /** What it is in a word, e.g. "Pop art". */
  readonly what: string;
  readonly asset: Pick<
    Asset,
    "title" | "favorite" | "created_at" | "generation_time_ms" | "trashed_at"
  >;
  readonly onRename: (title: string) => void;
  readonly onFavorite: () => void;
  readonly onTrash: () => void;
  /** More about it, below its title. */
  readonly words?: ReactNode;
  /** What stands beside the buttons. */
  readonly children?: ReactNode;
}

/** An asset's name, and what can be done with the whole of it. */
export function AssetHead(props: AssetHeadProps): ReactElement {
  const { noun, what, asset, onRename, onFavorite, onTrash, words, children } = props;
  const { title, favorite, created_at: at, generation_time_ms: ms, trashed_at: trashed } = asset;
  const name = `this ${noun.toLowerCase()}`;
  return (
    <>
      <p className="figures text-ink-3">
        {what} · {formatDay(at, new Date())}
        {ms === null ? "" : ` · ${formatMs(ms)}`}
      </p>
      <div className="mt-2">
        <EditableTitle label={`${noun} title`} value={title} onSave={onRename} />
      </div>
      {words}
      <div className="-ms-2.5 mt-2 flex items-center text-ink-2">
        <FavoriteButton on={favorite} name={name} onToggle={onFavorite} />
        {trashed !== null ? null : (
          <button
            type="button"
            aria-label={`Move ${name} to the trash`}
            title="Move to the trash"
            onClick={onTrash}
            className="grid size-9 place-items-center rounded-control hover:bg-wash hover:text-ink coarse:size-11"
          >
            <Icon of={Trash2} size={17} />
          </button>
        )}
        {children}
      </div>
    </>
  );
}
