import { useEffect, useState } from "react";
import type { DeskPhoto } from "./desk-state.ts";
import type { PhotoDesk } from "./photo-desk.ts";
import { problemWords } from "./problem-words.ts";

/** The pixels of a photo for the stage; null until they are there. */
export function usePreview(desk: PhotoDesk, photo: DeskPhoto | null): ImageData | null {
  const [shown, setShown] = useState<{ readonly id: string; readonly pixels: ImageData } | null>(
    null,
  );
  const id = photo?.reading.kind === "ready" ? photo.id : null;
  useEffect(() => {
    if (id === null) return undefined;
    let isWanted = true;
    desk
      .preview(id)
      .then((pixels) => {
        if (isWanted) setShown({ id, pixels });
      })
      .catch((error: unknown) => {
        const reason = problemWords(error);
        if (isWanted) desk.dispatch({ kind: "read", id, reading: { kind: "unreadable", reason } });
      });
    return () => {
      isWanted = false;
    };
  }, [desk, id]);
  return shown?.id === id ? shown.pixels : null;
}
