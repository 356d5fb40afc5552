import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useClient } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import type { DeskAction } from "./desk-reducer.ts";
import { settingsFor } from "./desk-state.ts";
import type { DeskPhoto, PhotoSource } from "./desk-state.ts";
import { settingsOfImage } from "./look-settings.ts";
import type { PhotoDesk } from "./photo-desk.ts";
import { lookOfSlug, lookSlug } from "./photo-looks.ts";
import { problemWords } from "./problem-words.ts";

/** Changes the desk and keeps the address bar's look the one that is shown. */
export function useDeskDispatch(desk: PhotoDesk): (action: DeskAction) => void {
  const search = useSearch({ from: "/photos" });
  const navigate = useNavigate({ from: "/photos" });
  return (action) => {
    const hadSource = desk.getState().photos.find(({ id }) => isRemoved(action, id))?.source;
    desk.dispatch(action);
    const style = lookSlug(shownStyle(desk));
    const isGone = hadSource !== undefined && hadSource.kind !== "file";
    if (style === search.style && !isGone) return;
    void navigate({
      search: (old) => (isGone ? { style } : { ...old, style }),
      replace: action.kind !== "style",
      resetScroll: false,
    });
  };
}

/** What the address asks for: a look, an asset or an earlier photo to paint, settings to take over. */
export function useAddressedDesk(desk: PhotoDesk, hasPhotos: boolean): void {
  const { style, asset, image, like } = useSearch({ from: "/photos" });
  const navigate = useNavigate({ from: "/photos" });
  const client = useClient();
  const toasts = useToasts();
  useEffect(() => {
    const wanted = lookOfSlug(style);
    if (wanted !== undefined) desk.dispatch({ kind: "style", style: wanted });
    // The first look has an address too, for the way back from the second.
    else if (hasPhotos)
      void navigate({
        search: (old) => ({ ...old, style: lookSlug(shownStyle(desk)) }),
        replace: true,
      });
  }, [desk, hasPhotos, navigate, style]);
  useEffect(() => {
    if (asset !== undefined) putOnDesk(desk, { kind: "asset", assetId: asset });
    else if (image !== undefined) putOnDesk(desk, { kind: "image", imageId: image });
  }, [asset, desk, image]);
  useEffect(() => {
    if (like === undefined) return undefined;
    const abort = new AbortController();
    client.images
      .get(like, abort.signal)
      .then((job) => {
        desk.dispatch({ kind: "adopt", settings: settingsOfImage(job) });
        return navigate({
          search: (old) => ({ ...old, like: undefined, style: lookSlug(job.style) }),
          replace: true,
        });
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) toasts.show({ kind: "error", text: problemWords(error) });
      });
    return () => abort.abort();
  }, [client, desk, like, navigate, toasts]);
}

function putOnDesk(desk: PhotoDesk, source: PhotoSource): void {
  const { photos } = desk.getState();
  const present = photos.find((photo) => isSameSource(photo.source, source) || made(photo, source));
  if (present === undefined) desk.add([source]);
  else desk.dispatch({ kind: "activate", id: present.id });
}

function isSameSource(one: PhotoSource, other: PhotoSource): boolean {
  if (one.kind === "asset") return other.kind === "asset" && one.assetId === other.assetId;
  return one.kind === "image" && other.kind === "image" && one.imageId === other.imageId;
}

/** The picture that the photo is wanted of came from this very desk. */
function made({ task }: DeskPhoto, source: PhotoSource): boolean {
  return source.kind === "image" && task.kind === "done" && task.image.uuid === source.imageId;
}

function isRemoved(action: DeskAction, id: string): boolean {
  return action.kind === "remove" && action.ids.includes(id);
}

function shownStyle(desk: PhotoDesk) {
  const state = desk.getState();
  return settingsFor(state, state.activeId).style;
}
