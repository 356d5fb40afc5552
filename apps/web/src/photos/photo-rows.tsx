import { RotateCw, X } from "lucide-react";
import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { count } from "../ui/format.ts";
import { Icon } from "../ui/icon.tsx";
import { batchWords } from "./paint-words.ts";
import type { DeskAction } from "./desk-reducer.ts";
import type { DeskState } from "./desk-state.ts";
import type { PhotoDesk } from "./photo-desk.ts";
import { PhotoRow } from "./photo-row.tsx";
import { useFocusAfterRemoval } from "./use-focus-after-removal.ts";
import type { Paint } from "./use-paint.ts";

export interface PhotoRowsProps {
  readonly desk: PhotoDesk;
  readonly state: DeskState;
  readonly paint: Paint;
  readonly dispatch: (action: DeskAction) => void;
  readonly onPick: (id: string) => void;
}

/** All photos on the desk: which one is on the stage, and what becomes of each. */
export function PhotoRows(props: PhotoRowsProps): ReactElement {
  const { desk, state, paint, dispatch } = props;
  const { photos, activeId } = state;
  const { counts } = paint;
  const list = useFocusAfterRemoval<HTMLUListElement>(photos.length);
  const removeAll = (): void => {
    paint.stopAll();
    dispatch({ kind: "remove", ids: photos.map(({ id }) => id) });
  };
  return (
    <section aria-labelledby="photos-on-desk" className="mt-8">
      <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="photos-on-desk" className="text-base font-semibold">
          {count(photos.length, "photo")}
        </h2>
        {counts.total === 0 ? null : <p className="figures text-ink-3">{batchWords(counts)}</p>}
        <div className="ms-auto flex gap-1">
          {counts.failed > 0 && counts.open === 0 ? (
            <Button onClick={paint.retryFailed}>
              <Icon of={RotateCw} size={15} />
              Retry {counts.failed}
            </Button>
          ) : null}
          <Button look="bare" onClick={removeAll}>
            <Icon of={X} size={15} />
            Clear the desk
          </Button>
        </div>
      </div>
      <ul ref={list} tabIndex={-1} className="mt-1 border-t border-line outline-none">
        {photos.map((photo) => (
          <PhotoRow
            key={photo.id}
            photo={photo}
            active={photo.id === activeId}
            onPick={() => props.onPick(photo.id)}
            onCancel={() => desk.cancel([photo.id])}
            onRetry={() => desk.retry([photo.id])}
            onRemove={() => dispatch({ kind: "remove", ids: [photo.id] })}
          />
        ))}
      </ul>
    </section>
  );
}
