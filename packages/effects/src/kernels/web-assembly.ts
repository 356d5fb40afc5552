// The types of the language and of Node do not tell of WebAssembly, which both have.

/** A `WebAssembly.Memory`. */
export interface WasmMemory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

/** A `WebAssembly.Module`. */
export type WasmModule = object;

/** The bytes of a module, or the module that was made of them. */
export type WasmSource = Uint8Array | WasmModule;

interface MemoryOptions {
  readonly initial: number;
  readonly maximum: number;
  readonly shared: boolean;
}

interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

interface WebAssemblyApi {
  readonly Memory: new (options: MemoryOptions) => WasmMemory;
  compile(bytes: Uint8Array): Promise<WasmModule>;
  instantiate(
    module: WasmModule,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ): Promise<WasmInstance>;
}

export const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: WebAssemblyApi;
};

export async function toModule(source: WasmSource): Promise<WasmModule> {
  return source instanceof Uint8Array ? webAssembly.compile(source) : source;
}
