import type { EmblazonClient } from "@emblazon/client";
import type { ImageJob, PhotoLimits } from "@emblazon/contract";
import { preparePhoto } from "../effects/prepare-photo.ts";
import { deskReducer } from "./desk-reducer.ts";
import type { DeskAction } from "./desk-reducer.ts";
import { EMPTY_DESK } from "./desk-state.ts";
import type { DeskPhoto, DeskState, PhotoSource } from "./desk-state.ts";
import type { PaintOrder } from "./look-settings.ts";
import { createPaintQueue } from "./paint-queue.ts";
import { problemWords } from "./problem-words.ts";
import { readSource } from "./read-source.ts";

/** The photos on the desk and what is made of them; it goes on while other pages are shown. */
export interface PhotoDesk {
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  dispatch(action: DeskAction): void;
  add(sources: readonly PhotoSource[]): void;
  /** The photo's pixels for the stage, at most a megapixel. @throws {PhotoError} */
  preview(id: string): Promise<ImageData>;
  paint(orders: readonly PhotoOrder[]): void;
  /** Paints again, as they were ordered, what failed or was stopped. */
  retry(ids: readonly string[]): void;
  cancel(ids: readonly string[]): void;
  /** Ends what runs here; what the server has goes on. */
  close(): void;
}

export interface PhotoOrder {
  readonly id: string;
  readonly order: PaintOrder;
}

export interface PhotoDeskParts {
  readonly loadClient: () => Promise<EmblazonClient>;
  readonly loadLimits: () => Promise<PhotoLimits>;
  /** Told of every picture that has come to its end. */
  readonly onEnded: (image: ImageJob) => void;
}

/** Previews kept at once: four megabytes each. */
const MOST_PREVIEWS = 4;

export function createPhotoDesk(parts: PhotoDeskParts): PhotoDesk {
  const { loadClient } = parts;
  let state = EMPTY_DESK;
  let lastId = 0;
  let reading: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const previews = new Map<string, Promise<ImageData>>();

  const dispatch = (action: DeskAction): void => {
    state = deskReducer(state, action);
    for (const listener of listeners) listener();
  };
  const find = (id: string): DeskPhoto | undefined => state.photos.find((one) => one.id === id);
  const queue = createPaintQueue({
    ...parts,
    getPhotos: () => state.photos,
    setTask: (id, task) => dispatch({ kind: "task", id, task }),
  });
  const keep = (id: string, preview: Promise<ImageData>): void => {
    previews.delete(id);
    previews.set(id, preview);
    for (const old of [...previews.keys()].slice(0, -MOST_PREVIEWS)) previews.delete(old);
  };
  const read = async (id: string): Promise<void> => {
    const source = find(id)?.source;
    if (source === undefined) return;
    try {
      const { blob, name } = await readSource(await loadClient(), source);
      const { width, height, thumbnail, preview } = await preparePhoto(blob);
      if (previews.size < MOST_PREVIEWS) keep(id, Promise.resolve(preview));
      const ready = { kind: "ready", width, height, thumbnail } as const;
      dispatch({ kind: "read", id, reading: ready, ...(name === null ? {} : { name }) });
    } catch (error) {
      dispatch({ kind: "read", id, reading: { kind: "unreadable", reason: problemWords(error) } });
    }
  };
  const decode = async (id: string): Promise<ImageData> => {
    const source = find(id)?.source;
    if (source === undefined) throw new Error(`no photo ${id} is on the desk`);
    const { blob } = await readSource(await loadClient(), source);
    return (await preparePhoto(blob)).preview;
  };

  const paint = (orders: readonly PhotoOrder[]): void => {
    for (const { id, order } of orders) {
      dispatch({ kind: "task", id, task: { kind: "queued", order } });
    }
    queue.pump();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    add: (sources) => {
      const photos = sources.map((source) => {
        lastId += 1;
        return { id: String(lastId), source, name: source.kind === "file" ? source.file.name : "" };
      });
      dispatch({ kind: "add", photos });
      // One after the other: each takes as much memory as it has pixels.
      for (const { id } of photos) reading = reading.then(() => read(id));
    },
    preview: (id) => {
      const preview = previews.get(id) ?? decode(id);
      keep(id, preview);
      return preview;
    },
    paint,
    retry: (ids) => paint(state.photos.filter(({ id }) => ids.includes(id)).flatMap(orderAgain)),
    cancel: (ids) => {
      for (const id of ids) queue.cancel(id);
      queue.pump();
    },
    close: () => {
      queue.close();
      previews.clear();
      state = EMPTY_DESK;
      for (const listener of listeners) listener();
    },
  };
}

function orderAgain({ id, task }: DeskPhoto): PhotoOrder[] {
  const isLost = task.kind === "failed" || task.kind === "cancelled";
  return isLost ? [{ id, order: task.order }] : [];
}
