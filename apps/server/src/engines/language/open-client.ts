import type { LanguageConfig } from "../pictures/engine-catalogue.ts";
import type { Recognise } from "../vendors/wire/refuse-answer.ts";
import { createVendorClient } from "../vendors/wire/vendor-client.ts";
import type { ClientOptions, VendorClient } from "../vendors/wire/vendor-client.ts";

export interface LanguageClientOptions {
  readonly config: LanguageConfig;
  /** The guarded one, which lets this model's own address through also where it is local. */
  readonly fetch: typeof fetch;
}

interface Manners {
  readonly letIn: ClientOptions["letIn"];
  readonly recognise?: Recognise;
}

/** The way that pictures are asked for, for words: errors are sorted alike and never hold the key. */
export function openClient(
  { config, fetch }: LanguageClientOptions,
  manners: Manners,
): VendorClient {
  const { kind, baseUrl, apiKey, model: id } = config;
  const model = {
    ...{ id, name: id, priceMicros: 0, retired: false, typicalMs: 0, limitMs: 0 },
    capabilities: { abilities: [], choices: {}, limits: {} },
  };
  const vendor = {
    ...{ id: "language", name: "The language model", kind, baseUrl, apiKey },
    models: [model],
  };
  return createVendorClient({ vendor, model, fetch, ...manners });
}
