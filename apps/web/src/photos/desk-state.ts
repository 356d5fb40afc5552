import type { ImageJob } from "@emblazon/contract";
import type { ImageProgress } from "./follow-image.ts";
import type { LookSettings, OutputChoice, PaintOrder } from "./look-settings.ts";

/** Where a photo comes from: a file of this machine's, a finished asset, or an earlier picture's photo. */
export type PhotoSource =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "asset"; readonly assetId: string }
  | { readonly kind: "image"; readonly imageId: string };

export type PhotoReading =
  | { readonly kind: "waiting" }
  | {
      readonly kind: "ready";
      /** Of the photo itself, in pixels. */
      readonly width: number;
      readonly height: number;
      readonly thumbnail: ImageData;
    }
  | { readonly kind: "unreadable"; readonly reason: string };

/** What becomes of a photo on the server. */
export type PaintTask =
  | { readonly kind: "idle" }
  | { readonly kind: "queued"; readonly order: PaintOrder }
  | { readonly kind: "sending"; readonly order: PaintOrder }
  | ({
      readonly kind: "running";
      readonly order: PaintOrder;
      readonly imageId: string;
    } & ImageProgress)
  | { readonly kind: "done"; readonly order: PaintOrder; readonly image: ImageJob }
  | { readonly kind: "failed"; readonly order: PaintOrder; readonly reason: string }
  | { readonly kind: "cancelled"; readonly order: PaintOrder };

export interface DeskPhoto {
  readonly id: string;
  readonly source: PhotoSource;
  readonly name: string;
  readonly reading: PhotoReading;
  readonly task: PaintTask;
}

/** What can be set, and undone. */
export interface DeskSettings {
  readonly shared: LookSettings;
  /** Of single photos, by their id, where each has its own. */
  readonly own: Readonly<Record<string, LookSettings>>;
  /** One look for all photos. */
  readonly together: boolean;
  readonly output: OutputChoice;
}

export interface DeskState {
  readonly photos: readonly DeskPhoto[];
  readonly activeId: string | null;
  readonly settings: DeskSettings;
  readonly past: readonly DeskSettings[];
  readonly future: readonly DeskSettings[];
  /** The change that the next one of the same name is one step with; null after it is settled. */
  readonly merging: string | null;
}

export const EMPTY_DESK: DeskState = {
  photos: [],
  activeId: null,
  settings: {
    shared: { style: "CARTOON", values: {} },
    own: {},
    together: true,
    output: { format: "jpg", quality: null },
  },
  past: [],
  future: [],
  merging: null,
};

/** The settings that a photo is painted with. */
export function settingsFor({ settings }: Pick<DeskState, "settings">, id: string | null) {
  const own = settings.together || id === null ? undefined : settings.own[id];
  return own ?? settings.shared;
}

export function activePhoto({ photos, activeId }: DeskState): DeskPhoto | null {
  return photos.find(({ id }) => id === activeId) ?? null;
}
