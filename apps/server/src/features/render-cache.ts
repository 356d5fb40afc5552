import type { Storage } from "../platform/storage/storage.ts";
import { bytesBody } from "./send-file.ts";
import type { FileBody } from "./send-file.ts";

/** So many renderings of one asset are kept at most; more are drawn each time. */
const KEPT_PER_ASSET = 48;

export interface RenderCache {
  /** The file under this key; drawn once, however many ask at the same time. */
  load(assetId: string, key: string, render: () => Promise<Uint8Array>): Promise<FileBody>;
}

export interface RenderCacheParts {
  readonly storage: Storage;
  readonly onWriteFailure: (error: unknown) => void;
}

/** Keeps renderings in the storage: a picture of 4096 px takes a second to make. */
export function createRenderCache({ storage, onWriteFailure }: RenderCacheParts): RenderCache {
  const underWay = new Map<string, Promise<Uint8Array>>();

  async function keep(assetId: string, key: string, bytes: Uint8Array): Promise<void> {
    let kept = 0;
    for await (const file of storage.list(renderPrefix(assetId))) {
      kept += file.sizeBytes >= 0 ? 1 : 0;
      if (kept >= KEPT_PER_ASSET) return;
    }
    await storage.put(key, bytes);
  }

  async function make(
    assetId: string,
    key: string,
    render: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const bytes = await render();
    await keep(assetId, key, bytes).catch(onWriteFailure);
    return bytes;
  }

  return {
    load: async (assetId, key, render) => {
      const stored = await storage.stat(key);
      if (stored) {
        return { sizeBytes: stored.sizeBytes, open: (range) => storage.get(key, range) };
      }
      const running = underWay.get(key) ?? make(assetId, key, render);
      underWay.set(key, running);
      try {
        return bytesBody(await running);
      } finally {
        underWay.delete(key);
      }
    },
  };
}

export function renderPrefix(assetId: string): string {
  return `renders/${assetId}/`;
}
