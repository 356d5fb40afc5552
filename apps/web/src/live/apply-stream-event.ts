import type { Asset, Stage, StreamEvent } from "@emblazon/contract";

/** What a running asset said last. */
export interface AssetProgress {
  readonly stage: Stage;
  /** 0..1 */
  readonly progress: number;
  readonly model: string | null;
  /** What is to be seen of it so far, as a data URL; null for nothing. */
  readonly preview: string | null;
}

export interface LiveState {
  readonly assets: readonly Asset[];
  readonly progress: Readonly<Record<string, AssetProgress>>;
}

/** The state after one more event of a generation's stream. Applying an event twice changes nothing. */
export function applyStreamEvent(state: LiveState, event: StreamEvent): LiveState {
  switch (event.event) {
    case "generation_started":
      return { ...state, assets: event.assets.reduce(addPlaceholder, state.assets) };
    case "asset_generating":
      return {
        assets: change(state.assets, event.asset_id, (asset) =>
          isEnded(asset) ? asset : { ...asset, status: "generating" },
        ),
        progress: {
          ...state.progress,
          [event.asset_id]: nextProgress(state.progress[event.asset_id], event),
        },
      };
    case "asset_completed":
      return { ...state, assets: upsert(state.assets, event.asset) };
    case "asset_failed":
      return {
        ...state,
        assets: change(state.assets, event.asset_id, (asset) => ({
          ...asset,
          status: "failed",
          error: event.error,
        })),
      };
    case "asset_cancelled":
      return {
        ...state,
        assets: change(state.assets, event.asset_id, (asset) => ({
          ...asset,
          status: "cancelled",
        })),
      };
    case "generation_complete":
      return state;
  }
}

type Generating = Extract<StreamEvent, { event: "asset_generating" }>;

/** A preview stands until the next one, or until another attempt begins, which falls back. */
function nextProgress(
  before: AssetProgress | undefined,
  { stage, progress, model_used: model, preview }: Generating,
): AssetProgress {
  const isSame = before !== undefined && before.model === model && before.progress <= progress;
  return { stage, progress, model, preview: preview ?? (isSame ? before.preview : null) };
}

/**
 * A list that was just fetched, kept from undoing what the stream already told: an asset that ended
 * does not go back to waiting because the answer was older.
 */
export function mergeFetched(known: readonly Asset[], fetched: readonly Asset[]): Asset[] {
  const before = new Map(known.map((asset) => [asset.id, asset]));
  return fetched.map((asset) => {
    const old = before.get(asset.id);
    return old !== undefined && isEnded(old) && !isEnded(asset) ? old : asset;
  });
}

/** Whether nothing more will happen to an asset by itself. */
export function isEnded(asset: Pick<Asset, "status">): boolean {
  return asset.status !== "pending" && asset.status !== "generating";
}

function addPlaceholder(assets: readonly Asset[], placeholder: Asset): readonly Asset[] {
  return assets.some(({ id }) => id === placeholder.id) ? assets : [...assets, placeholder];
}

function upsert(assets: readonly Asset[], asset: Asset): readonly Asset[] {
  return assets.some(({ id }) => id === asset.id)
    ? change(assets, asset.id, () => asset)
    : [...assets, asset];
}

function change(
  assets: readonly Asset[],
  id: string,
  update: (asset: Asset) => Asset,
): readonly Asset[] {
  return assets.map((asset) => (asset.id === id ? update(asset) : asset));
}
