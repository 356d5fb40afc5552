import { useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { PendingPage } from "../app/pending-page.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { QueryProblem } from "../ui/query-problem.tsx";
import { activePhoto, settingsFor } from "./desk-state.ts";
import { EarlierPictures } from "./earlier-pictures.tsx";
import { EmptyPhotos } from "./empty-photos.tsx";
import { PhotoDeskView } from "./photo-desk-view.tsx";
import { useAddressedDesk } from "./use-desk-actions.ts";
import { useFocusAfterRemoval } from "./use-focus-after-removal.ts";
import { useIncomingPhotos } from "./use-incoming-photos.ts";
import { useDeskState, usePhotoDesk } from "./use-photo-desk.ts";
import { useStyles } from "./use-styles.ts";

/** Photos become drawings, paintings and prints: the desk, and what was made before. */
export function PhotosPage(): ReactElement {
  const isChosen = useSearch({ from: "/photos" }).style !== undefined;
  const desk = usePhotoDesk();
  const state = useDeskState(desk);
  const styles = useStyles();
  usePageTitle("Photos");
  useAddressedDesk(desk, state.photos.length > 0);
  const onFiles = (files: readonly File[]): void =>
    desk.add(files.map((file) => ({ kind: "file", file })));
  const isOver = useIncomingPhotos(onFiles);
  const page = useFocusAfterRemoval<HTMLDivElement>(state.photos.length);
  const photo = activePhoto(state);
  const { style } = settingsFor(state, state.activeId);
  const look = styles.data?.styles.find(({ id }) => id === style) ?? styles.data?.styles[0];
  if (styles.error !== null && styles.data === undefined) {
    return <QueryProblem error={styles.error} onRetry={() => void styles.refetch()} />;
  }
  if (styles.data === undefined || look === undefined) return <PendingPage />;
  return (
    <div
      ref={page}
      tabIndex={-1}
      className={`outline-none ${photo === null ? "pb-16" : "pb-32 lg:pb-16"}`}
    >
      {photo === null ? (
        <EmptyPhotos onFiles={onFiles} lookName={isChosen ? look.name : null} />
      ) : (
        <PhotoDeskView
          desk={desk}
          state={state}
          styles={styles.data}
          photo={photo}
          look={look}
          onFiles={onFiles}
        />
      )}
      <EarlierPictures />
      {isOver ? (
        <p className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-bar border-2 border-dashed border-ink bg-paper/85 text-xl display">
          Let go to add them
        </p>
      ) : null}
    </div>
  );
}
