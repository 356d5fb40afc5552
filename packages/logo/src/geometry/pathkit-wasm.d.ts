/** The part of pathkit-wasm 1.0.0 that we use; the package ships no types of its own. */
declare module "pathkit-wasm/bin/pathkit.js" {
  export interface PathKitPath {
    op(other: PathKitPath, kind: unknown): PathKitPath;
    simplify(): PathKitPath;
    setFillType(kind: unknown): void;
    stroke(options: { width: number; cap: unknown; join: unknown; miter_limit: number }): unknown;
    toSVGString(): string;
    delete(): void;
  }
  export interface PathKit {
    FromSVGString(d: string): PathKitPath | null;
    readonly PathOp: Readonly<Record<"UNION" | "DIFFERENCE" | "INTERSECT" | "XOR", unknown>>;
    readonly FillType: Readonly<Record<"EVENODD" | "WINDING", unknown>>;
    readonly StrokeCap: Readonly<Record<"BUTT" | "ROUND" | "SQUARE", unknown>>;
    readonly StrokeJoin: Readonly<Record<"MITER" | "ROUND" | "BEVEL", unknown>>;
  }
  const init: (options: { wasmBinary: Uint8Array }) => Promise<PathKit>;
  export default init;
}
