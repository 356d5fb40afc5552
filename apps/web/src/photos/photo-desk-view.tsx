import type { EffectStyleList } from "@emblazon/contract";
import { ImagePlus } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { ReactElement } from "react";
import { usePainter } from "../app/services.tsx";
import { usePaintedPhoto } from "../effects/use-painted-photo.ts";
import { useAnnounce } from "../live/announcer.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { Icon } from "../ui/icon.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import type { BatchCounts } from "./batch.ts";
import type { DeskPhoto, DeskState } from "./desk-state.ts";
import { settingsFor } from "./desk-state.ts";
import { LookPanel } from "./look-panel.tsx";
import { lookOrder, outputOf } from "./look-settings.ts";
import type { LookSettings, LookStyle } from "./look-settings.ts";
import { LookStrip } from "./look-strip.tsx";
import { PaintButtons } from "./paint-buttons.tsx";
import { batchWords } from "./paint-words.ts";
import type { PhotoDesk } from "./photo-desk.ts";
import { PhotoInput } from "./photo-input.tsx";
import { PhotoRows } from "./photo-rows.tsx";
import { PhotoStage } from "./photo-stage.tsx";
import { SettingsSheet } from "./settings-sheet.tsx";
import { TaskNote } from "./task-note.tsx";
import { useCompare } from "./use-compare.ts";
import { useDeskDispatch } from "./use-desk-actions.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useLookPreviews } from "./use-look-previews.ts";
import { usePaint } from "./use-paint.ts";
import { usePreview } from "./use-preview.ts";

export interface PhotoDeskViewProps {
  readonly desk: PhotoDesk;
  readonly state: DeskState;
  readonly styles: EffectStyleList;
  /** The photo on the stage. */
  readonly photo: DeskPhoto;
  readonly look: LookStyle;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The stage, the looks, the photos, and what can be set. */
export function PhotoDeskView(props: PhotoDeskViewProps): ReactElement {
  const { desk, state, styles, photo, look, onFiles } = props;
  const dispatch = useDeskDispatch(desk);
  const settings = settingsFor(state, photo.id);
  const preview = usePreview(desk, photo);
  const painted = useLivePainting(preview, look, settings);
  const thumbnail = photo.reading.kind === "ready" ? photo.reading.thumbnail : null;
  const previews = useLookPreviews(thumbnail, styles.styles, settings);
  const paint = usePaint(desk, state, styles);
  const view = useCompare();
  const stage = useRef<HTMLDivElement>(null);
  useDeskKeys({ state, paint, dispatch });
  useBatchWords(paint.counts);
  useOpenedWords(photo);
  const hasRows = state.photos.length > 1 || photo.reading.kind === "unreadable";
  const output = outputOf(state.settings.output, styles.limits);
  const panel = { look, state, output, dispatch };
  return (
    <div
      ref={useFocusOnMount<HTMLDivElement>()}
      tabIndex={-1}
      className="outline-none lg:grid lg:grid-cols-[minmax(0,1fr)_332px]"
    >
      <div className="min-w-0 px-5 pt-3 pb-8 md:px-9">
        <div ref={stage}>
          <PhotoStage
            photo={photo}
            preview={preview}
            painted={painted}
            look={look}
            view={view}
            onFiles={onFiles}
          />
        </div>
        {photo.reading.kind === "unreadable" ? null : (
          <LookStrip
            looks={styles.styles}
            chosen={look.id}
            previews={
              painted.picture === null ? previews : { ...previews, [look.id]: painted.picture }
            }
            onChoose={(style) => dispatch({ kind: "style", style })}
          />
        )}
        {hasRows ? (
          <PhotoRows
            desk={desk}
            state={state}
            paint={paint}
            dispatch={dispatch}
            onPick={(id) => {
              dispatch({ kind: "activate", id });
              showAgain(stage.current);
            }}
          />
        ) : null}
      </div>
      <aside aria-label="Settings" className="border-s border-line max-lg:hidden">
        <div className="sticky top-0 max-h-dvh overflow-auto px-7 py-7">
          <LookPanel {...panel} />
          <div className="mt-5 flex flex-wrap gap-2">
            <PaintButtons paint={paint} />
          </div>
          <p className="figures mt-2 text-ink-3">
            {photo.reading.kind === "ready"
              ? `${photo.reading.width} × ${photo.reading.height} · location data removed`
              : "location data removed"}
          </p>
          <div className="mt-4 empty:hidden">
            <TaskNote photo={photo} />
          </div>
          <AddMore onFiles={onFiles} />
        </div>
      </aside>
      <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:hidden">
        <div className="pb-2.5 empty:hidden">
          <TaskNote photo={photo} />
        </div>
        <div className="flex gap-2 large-text:flex-wrap">
          <SettingsSheet>
            <LookPanel {...panel} inSheet />
          </SettingsSheet>
          <PhotoInput onFiles={onFiles} className={`${buttonClass("line", true)} px-3.5`}>
            <Icon of={ImagePlus} size={17} />
            <span className="sr-only">Add photos</span>
          </PhotoInput>
          <PaintButtons paint={paint} wide />
        </div>
      </div>
    </div>
  );
}

/** Whoever picks a photo far down in the list is to see it. */
function showAgain(stage: HTMLElement | null): void {
  if (stage !== null && stage.getBoundingClientRect().bottom < 0) stage.scrollIntoView();
}

function AddMore({ onFiles }: Pick<PhotoDeskViewProps, "onFiles">): ReactElement {
  return (
    <div className="mt-5 border-t border-line pt-4">
      <p className="text-sm text-ink-2">Drop more photos to give them the same look.</p>
      <PhotoInput onFiles={onFiles} className={`${buttonClass("line")} mt-3`}>
        <Icon of={ImagePlus} size={16} />
        Add photos
      </PhotoInput>
    </div>
  );
}

function useLivePainting(preview: ImageData | null, look: LookStyle, settings: LookSettings) {
  const painter = usePainter();
  useEffect(() => painter.prepare(), [painter]);
  const request = useMemo(() => {
    return preview === null ? null : { pixels: preview, ...lookOrder(look, settings) };
  }, [look, preview, settings]);
  return usePaintedPhoto(painter, request);
}

/** Says what is on the stage when it has been opened. */
function useOpenedWords({ name, reading }: DeskPhoto): void {
  const announce = useAnnounce();
  const isOpen = reading.kind === "ready";
  useEffect(() => {
    if (isOpen) announce(`${name} is open`);
  }, [announce, isOpen, name]);
}

/** Says "3 of 6 ready" as pictures come to their end, not every step on the way. */
function useBatchWords(counts: BatchCounts): void {
  const announce = useAnnounce();
  const before = useRef(counts);
  useEffect(() => {
    const ended = counts.done + counts.failed;
    if (ended > before.current.done + before.current.failed) announce(batchWords(counts));
    before.current = counts;
  }, [announce, counts]);
}
