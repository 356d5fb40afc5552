import type { Asset, Generation, Project } from "@emblazon/contract";

const ID = "019a1b2c-0000-7000-8000-00000000000";
const NOW = "2026-03-01T12:00:00.000Z";

export const PROJECT_ID = `${ID}1`;
export const GENERATION_ID = `${ID}2`;
export const ASSET_ID = `${ID}3`;

export const sampleGeneration: Generation = {
  id: GENERATION_ID,
  kind: "logo",
  project_id: PROJECT_ID,
  parent_asset_id: null,
  status: "queued",
  instruction: null,
  refinement: null,
  seed: 1,
  counts: { total: 1, pending: 1, completed: 0, failed: 0, cancelled: 0 },
  stream_url: `/api/v1/generations/${GENERATION_ID}/stream`,
  created_at: NOW,
  started_at: null,
  completed_at: null,
};

export const sampleProject: Project = {
  id: PROJECT_ID,
  name: "Marlow & Finch",
  tagline: "",
  industry: "",
  description: "",
  style: null,
  personality: [],
  colors: [],
  include_text_in_ai: false,
  inspiration: [],
  favorite: false,
  asset_count: 0,
  thumbnails: [],
  latest_generation: sampleGeneration,
  trashed_at: null,
  created_at: NOW,
  updated_at: NOW,
};

export const sampleAsset: Asset = {
  id: ASSET_ID,
  kind: "logo",
  project_id: PROJECT_ID,
  generation_id: GENERATION_ID,
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
  created_at: NOW,
  completed_at: null,
};
