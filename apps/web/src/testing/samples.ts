import type { Asset, LogoSpec } from "@emblazon/contract";

/** A finished recipe; light, with a mark above the name. */
export const sampleSpec: LogoSpec = {
  version: 2,
  seed: 7,
  archetype: "symbol",
  style: "elegant",
  layout: { kind: "stacked", mark_scale: 1 },
  surface: "white",
  palette: { ink: "#17161A", a: "#1F3D2E", b: "#C9A227", k: "#D9481C", soft: "#F5F0E6" },
  tone: "full",
  gradient: false,
  mark: {
    source: { kind: "symbol", id: "open-book" },
    treatment: { kind: "plain" },
    mirrored: false,
  },
  word: {
    text: "Marlow & Finch",
    font: "fraunces",
    weight: 600,
    case: "as-is",
    tracking: 0,
    justified: false,
    tone: { kind: "plain" },
  },
};

/** An asset that waits; give what matters to a test. */
export function makeAsset(part: Partial<Asset> = {}): Asset {
  return {
    id: "a1",
    kind: "logo",
    project_id: "p1",
    generation_id: "g1",
    parent_asset_id: null,
    position: 0,
    status: "pending",
    title: "Marlow & Finch",
    favorite: false,
    tags: [],
    prompt: "Marlow & Finch",
    enhanced_prompt: null,
    model_used: null,
    attempts: [],
    generation_time_ms: null,
    spec: null,
    effect: null,
    quality: null,
    files: [],
    image_url: null,
    thumbnail_url: null,
    error: null,
    trashed_at: null,
    created_at: "2026-03-01T12:00:00.000Z",
    completed_at: null,
    ...part,
  };
}
