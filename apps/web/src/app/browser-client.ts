import { createClient } from "@emblazon/client";
import type { EmblazonClient } from "@emblazon/client";

/** The client for the server that this page came from, below its base path. */
export function createBrowserClient(): EmblazonClient {
  return createClient({ baseUrl: new URL("api/v1/", document.baseURI).href });
}
