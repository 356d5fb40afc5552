import type { PictureFormat } from "@emblazon/contract";
import type {
  DeskPhoto,
  DeskSettings,
  DeskState,
  PaintTask,
  PhotoReading,
  PhotoSource,
} from "./desk-state.ts";
import { settingsFor } from "./desk-state.ts";
import type { LookSettings, LookValue, Output } from "./look-settings.ts";
import { withDefaults, withValue } from "./look-settings.ts";
import type { LookId } from "./photo-looks.ts";

export interface AddedPhoto {
  readonly id: string;
  readonly source: PhotoSource;
  readonly name: string;
}

export type DeskAction =
  | { readonly kind: "add"; readonly photos: readonly AddedPhoto[] }
  | { readonly kind: "read"; readonly id: string; readonly reading: PhotoReading; name?: string }
  | { readonly kind: "activate"; readonly id: string }
  | { readonly kind: "remove"; readonly ids: readonly string[] }
  | { readonly kind: "task"; readonly id: string; readonly task: PaintTask }
  | { readonly kind: "style"; readonly style: LookId }
  | { readonly kind: "value"; readonly name: string; readonly value: LookValue }
  | { readonly kind: "output"; readonly format?: PictureFormat; readonly quality?: number }
  | { readonly kind: "settle" }
  | { readonly kind: "reset" }
  | { readonly kind: "adopt"; readonly settings: LookSettings & Output }
  | { readonly kind: "together"; readonly on: boolean }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** How many changes can be undone. */
const MOST_UNDO = 100;

export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.kind) {
    case "add":
      return add(state, action.photos);
    case "read": {
      const { id, reading, name } = action;
      return changePhoto(state, id, (photo) => ({ ...photo, reading, name: name ?? photo.name }));
    }
    case "task":
      return changePhoto(state, action.id, (photo) => ({ ...photo, task: action.task }));
    case "activate":
      return { ...state, activeId: action.id, merging: null };
    case "remove":
      return remove(state, action.ids);
    case "undo":
    case "redo":
      return travel(state, action.kind);
    case "settle":
      return state.merging === null ? state : { ...state, merging: null };
    default:
      return changeSettings(state, action);
  }
}

type SettingsAction = Extract<
  DeskAction,
  { readonly kind: "style" | "value" | "output" | "reset" | "adopt" | "together" }
>;

function changeSettings(state: DeskState, action: SettingsAction): DeskState {
  const settings = nextSettings(state, action);
  if (settings === state.settings) return state;
  const merging = mergeName(action, state.activeId);
  const isSameStep = merging !== null && merging === state.merging;
  const past = isSameStep ? state.past : [...state.past, state.settings].slice(-MOST_UNDO);
  return { ...state, settings, past, future: [], merging };
}

function nextSettings(state: DeskState, action: SettingsAction): DeskSettings {
  const { settings } = state;
  switch (action.kind) {
    case "style": {
      const { style } = action;
      return changeLook(state, (look) => (look.style === style ? look : { ...look, style }));
    }
    case "value":
      return changeLook(state, (look) => withValue(look, action.name, action.value));
    case "reset":
      return changeLook(state, withDefaults);
    case "output": {
      const { format = settings.output.format, quality = settings.output.quality } = action;
      return { ...settings, output: { format, quality } };
    }
    case "adopt": {
      const { style, values, format, quality } = action.settings;
      const shared = { style, values: { ...settings.shared.values, ...values } };
      return { ...settings, shared, own: {}, together: true, output: { format, quality } };
    }
    case "together":
      return together(state, action.on);
  }
}

/** Apart, every photo goes on with the look that all had; together, all get the one that is shown. */
function together(state: DeskState, on: boolean): DeskSettings {
  const { settings } = state;
  if (on === settings.together) return settings;
  if (!on) return { ...settings, together: false, own: {} };
  return { ...settings, together: true, own: {}, shared: settingsFor(state, state.activeId) };
}

function changeLook(state: DeskState, change: (look: LookSettings) => LookSettings): DeskSettings {
  const { settings, activeId } = state;
  const before = settingsFor(state, activeId);
  const after = change(before);
  if (after === before) return settings;
  if (settings.together || activeId === null) return { ...settings, shared: after };
  return { ...settings, own: { ...settings.own, [activeId]: after } };
}

/** A slider that moves is one step, however many values it passes. */
function mergeName(action: SettingsAction, activeId: string | null): string | null {
  if (action.kind === "value") return `${activeId} ${action.name}`;
  return action.kind === "output" && action.quality !== undefined ? "quality" : null;
}

function travel(state: DeskState, to: "undo" | "redo"): DeskState {
  const { past, future, settings } = state;
  if (to === "undo") {
    const before = past.at(-1);
    if (before === undefined) return state;
    const rest = past.slice(0, -1);
    return {
      ...state,
      settings: before,
      past: rest,
      future: [settings, ...future],
      merging: null,
    };
  }
  const [after, ...rest] = future;
  if (after === undefined) return state;
  return { ...state, settings: after, past: [...past, settings], future: rest, merging: null };
}

function add(state: DeskState, added: readonly AddedPhoto[]): DeskState {
  const fresh = added.map((photo): DeskPhoto => ({
    ...photo,
    reading: { kind: "waiting" },
    task: { kind: "idle" },
  }));
  const [first] = fresh;
  if (first === undefined) return state;
  return { ...state, photos: [...state.photos, ...fresh], activeId: first.id, merging: null };
}

function remove(state: DeskState, ids: readonly string[]): DeskState {
  const photos = state.photos.filter(({ id }) => !ids.includes(id));
  const stays = photos.some(({ id }) => id === state.activeId);
  const place = state.photos.findIndex(({ id }) => id === state.activeId);
  const activeId = stays
    ? state.activeId
    : (photos[Math.min(place, photos.length - 1)]?.id ?? null);
  return { ...state, photos, activeId, merging: null };
}

function changePhoto(
  state: DeskState,
  id: string,
  change: (photo: DeskPhoto) => DeskPhoto,
): DeskState {
  const photos = state.photos.map((photo) => (photo.id === id ? change(photo) : photo));
  return { ...state, photos };
}
