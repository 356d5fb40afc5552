declare module "virtual:examples" {
  /** Drawn by our engine while the studio was built; times as measured then. */
  export const examples: {
    readonly name: string;
    readonly firstMs: number;
    readonly allMs: number;
    readonly logos: readonly { readonly title: string; readonly src: string }[];
  };
}

declare module "virtual:typefaces" {
  /** The families' own names by their ids, from the engine's catalogue. */
  export const typefaces: Readonly<Record<string, string>>;
}

/** Names the engine's fonts and marks as they were when the studio was built. */
declare const __ENGINE_ASSETS__: string;
