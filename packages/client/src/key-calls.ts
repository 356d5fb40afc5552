import { apiKeys, createdApiKey } from "@emblazon/contract";
import type { ApiKey, CreateApiKeyInput, CreatedApiKey } from "@emblazon/contract";
import type { Http } from "./http.ts";

/** Calls about one's API keys. */
export interface KeyCalls {
  list(signal?: AbortSignal): Promise<ApiKey[]>;
  /** The only answer that ever holds the key itself. */
  create(input: CreateApiKeyInput, signal?: AbortSignal): Promise<CreatedApiKey>;
  /** The key works no more, at once and for good. */
  revoke(id: string, signal?: AbortSignal): Promise<void>;
}

export function createKeyCalls(http: Http): KeyCalls {
  const path = "users/me/api-keys";
  return {
    list: async (signal) => (await http.json({ path, signal }, apiKeys)).data,
    create: (input, signal) =>
      http.json({ method: "POST", path, body: input, once: true, signal }, createdApiKey),
    revoke: (id, signal) => http.empty({ method: "DELETE", path: `${path}/${id}`, signal }),
  };
}
