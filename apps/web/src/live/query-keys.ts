/** The names of everything in the query cache that belongs to projects. */
export const projectKeys = {
  lists: ["projects"],
  list: (filter: object) => ["projects", filter],
  one: (id: string) => ["project", id],
  assets: (id: string) => ["project", id, "assets"],
  generations: (id: string) => ["project", id, "generations"],
  /** What a running generation said last about each asset. */
  progress: (generationId: string) => ["progress", generationId],
} as const;

/** The names of everything in the query cache that belongs to single logos. */
export const assetKeys = {
  lists: ["assets"],
  list: (filter: object) => ["assets", filter],
  one: (id: string) => ["asset", id],
  checks: (id: string) => ["asset", id, "checks"],
  lineage: (id: string) => ["asset", id, "lineage"],
} as const;

/** The names of everything in the query cache that was made of photos. */
export const imageKeys = {
  lists: ["images"],
  list: (filter: object) => ["images", filter],
  one: (id: string) => ["image", id],
  styles: ["image-styles"],
} as const;
