import type { EngineConfig } from "../config.ts";
import { createGuardedFetch } from "../platform/outgoing/guarded-fetch.ts";
import { createCatalogue } from "./catalogue/create-catalogue.ts";
import { createPictureChain } from "./pictures/picture-chain.ts";
import type { PictureChain, VendorFetch } from "./pictures/picture-chain.ts";
import type { VendorConfig } from "./pictures/vendor-config.ts";
import { createVendorTarget } from "./vendors/create-vendor-target.ts";

export interface PictureChainParts {
  readonly config: EngineConfig;
  /** See `CatalogueOptions`. */
  readonly onRead: (problems: readonly string[]) => void;
}

const MB = 1024 * 1024;
const BOUNDS = { mostBytes: 64 * MB, connectMs: 10_000, mostRedirects: 3 } as const;
/** How much longer the way out waits than any attempt does, which has a limit of its own. */
const BEYOND_MS = 10_000;

/** The models of vendors as the settings have them, asked by the one guarded way out. */
export function openPictureChain({ config, onRead }: PictureChainParts): PictureChain {
  const { keys, languageModel, file, readVariable } = config;
  return createPictureChain({
    catalogue: createCatalogue({ keys, languageModel, file, readVariable, onRead }),
    createTarget: createVendorTarget,
    openFetch,
  });
}

/** Whom the owner has named may be asked wherever it is; nobody else of this network. */
function openFetch({ baseUrl, models }: VendorConfig): VendorFetch {
  const longestMs = Math.max(...models.map(({ limitMs }) => limitMs)) + BEYOND_MS;
  const waits = { headMs: longestMs, totalMs: longestMs, idleMs: longestMs, bodyMs: longestMs };
  return createGuardedFetch({
    bounds: { ...BOUNDS, ...waits },
    allowLocal: [new URL(baseUrl).origin],
  });
}
