import { QueryClient } from "@tanstack/react-query";
import type { EmblazonClient } from "@emblazon/client";
import type { Services } from "./services.tsx";

/** Builds what the pages need. The client's code is fetched on first use. */
export function createServices(): Services {
  let client: Promise<EmblazonClient> | null = null;
  const loadClient = (): Promise<EmblazonClient> => {
    client ??= import("./browser-client.ts").then(
      ({ createBrowserClient }) => createBrowserClient(),
      (error: unknown) => {
        client = null;
        throw error;
      },
    );
    return client;
  };
  const queryClient = new QueryClient({
    defaultOptions: {
      // A server on this very machine answers without a network, so never wait for one.
      queries: {
        networkMode: "always",
        staleTime: 5_000,
        retry: retryable,
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return { queryClient, loadClient };
}

function retryable(failures: number, error: unknown): boolean {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  return failures < 2 && (status === 0 || status === 429 || status >= 500);
}
