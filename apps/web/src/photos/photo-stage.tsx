import type { ReactElement } from "react";
import type { PaintedPhoto } from "../effects/latest-painting.ts";
import { formatMs } from "../ui/format.ts";
import { CompareStage } from "./compare-stage.tsx";
import type { DeskPhoto } from "./desk-state.ts";
import type { LookStyle } from "./look-settings.ts";
import { PhotoInput } from "./photo-input.tsx";
import { PixelCanvas } from "./pixel-canvas.tsx";
import type { CompareView } from "./use-compare.ts";
import { ViewButtons } from "./view-buttons.tsx";
import { buttonClass } from "../ui/button-class.ts";

export interface PhotoStageProps {
  readonly photo: DeskPhoto;
  /** Null while it is read. */
  readonly preview: ImageData | null;
  readonly painted: PaintedPhoto;
  readonly look: LookStyle;
  readonly view: CompareView;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The photo with its look over it, and what is to be known of it. */
export function PhotoStage(props: PhotoStageProps): ReactElement {
  const { photo, preview, painted, look, view, onFiles } = props;
  const { reading, name } = photo;
  return (
    <>
      <div className="mb-2 flex min-h-11 items-center justify-between gap-x-4">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <h1 className="max-w-full truncate font-semibold">
            <bdi>{name === "" ? "Photo" : name}</bdi>
          </h1>
          {reading.kind === "ready" ? (
            <p className="figures text-ink-3">
              {reading.width} × {reading.height}
              {painted.ms === null ? null : (
                <span className="max-sm:hidden"> · preview {formatMs(painted.ms)}</span>
              )}
            </p>
          ) : null}
        </div>
        {preview === null ? null : <ViewButtons view={view} />}
      </div>
      {reading.kind === "unreadable" ? (
        <div
          role="alert"
          className="grid aspect-4/3 max-h-[50dvh] w-full place-items-center rounded-tile border border-line bg-raised p-6 text-center"
        >
          <div>
            <p className="font-semibold text-bad">{reading.reason}</p>
            <PhotoInput onFiles={onFiles} className={`${buttonClass("line")} mt-4`}>
              Pick another photo
            </PhotoInput>
          </div>
        </div>
      ) : preview === null ? (
        <div className="construction grid aspect-4/3 max-h-[min(62dvh,720px)] w-full place-items-center rounded-tile border border-line">
          <p role="status" className="bg-raised px-2.5 py-1 text-sm text-ink-2">
            opening
          </p>
        </div>
      ) : (
        <CompareStage
          view={view}
          width={preview.width}
          height={preview.height}
          afterName={look.name}
          busy={painted.isPainting}
          before={
            <PixelCanvas pixels={preview} label={`${name}, the original`} className="size-full" />
          }
          after={
            painted.picture === null ? null : (
              <PixelCanvas
                pixels={painted.picture}
                label={`${name}, ${look.name.toLowerCase()}`}
                className="size-full"
              />
            )
          }
        />
      )}
      {painted.error === null ? null : (
        <p role="alert" className="mt-3 border-s-2 border-bad ps-3 text-sm text-bad">
          {painted.error.message}
        </p>
      )}
    </>
  );
}
