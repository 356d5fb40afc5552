import { createClient } from "@emblazon/client";
import type { EmblazonClient } from "@emblazon/client";

const REFUSED: ReadonlySet<number> = new Set([401, 404]);

/**
 * The client for the server that this page came from, below its base path.
 *
 * @param onRefused called when the server does not know the caller, or not what the caller asks for
 */
export function createBrowserClient(onRefused: () => void): EmblazonClient {
  return createClient({
    baseUrl: new URL("api/v1/", document.baseURI).href,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (REFUSED.has(response.status)) onRefused();
      return response;
    },
  });
}
