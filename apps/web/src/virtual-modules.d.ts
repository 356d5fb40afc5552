declare module "virtual:examples" {
  /** Drawn by our engine while the studio was built; times as measured then. */
  export const examples: {
    readonly name: string;
    readonly firstMs: number;
    readonly allMs: number;
    readonly logos: readonly { readonly title: string; readonly src: string }[];
  };
}
