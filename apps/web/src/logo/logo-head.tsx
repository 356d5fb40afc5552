import type { Asset } from "@emblazon/contract";
import { Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import type { AssetActions } from "../live/use-asset-actions.ts";
import { EditableTitle } from "../ui/editable-title.tsx";
import { formatDay, formatMs } from "../ui/format.ts";
import { Icon } from "../ui/icon.tsx";
import { FavoriteButton } from "./favorite-button.tsx";
import { Score } from "./score.tsx";

export interface LogoHeadProps {
  readonly asset: Asset;
  readonly actions: AssetActions;
  readonly onTrash: () => void;
}

/** The logo's name, what was drawn, and what can be done with the whole of it. */
export function LogoHead({ asset, actions, onTrash }: LogoHeadProps): ReactElement {
  return (
    <>
      <p className="figures text-ink-3">
        Logo · {formatDay(asset.created_at, new Date())}
        {asset.generation_time_ms === null ? "" : ` · ${formatMs(asset.generation_time_ms)}`}
      </p>
      <div className="mt-2">
        <EditableTitle
          key={asset.id}
          label="Logo title"
          value={asset.title}
          onSave={(title) => actions.rename(asset, title)}
        />
      </div>
      {asset.enhanced_prompt === null ? null : (
        <p className="mt-2 text-sm text-ink-2">
          <bdi>{asset.enhanced_prompt}</bdi>
        </p>
      )}
      <div className="-ms-2.5 mt-2 flex items-center text-ink-2">
        <FavoriteButton
          on={asset.favorite}
          name="this logo"
          onToggle={() => actions.toggleFavorite(asset)}
        />
        {asset.trashed_at === null ? (
          <button
            type="button"
            aria-label="Move this logo to the trash"
            title="Move to the trash"
            onClick={onTrash}
            className="grid size-9 place-items-center rounded-control hover:bg-wash hover:text-ink coarse:size-11"
          >
            <Icon of={Trash2} size={17} />
          </button>
        ) : null}
        <Score quality={asset.quality} />
      </div>
    </>
  );
}
