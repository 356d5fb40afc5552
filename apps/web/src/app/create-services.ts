import { QueryClient } from "@tanstack/react-query";
import type { EmblazonClient } from "@emblazon/client";
import type { PhotoPainter } from "../effects/photo-painter.ts";
import type { EngineLine } from "../engine/engine-line.ts";
import { watchSession } from "../session/watch-session.ts";
import type { Services } from "./services.tsx";

/** Builds what the pages need. The client's code is fetched on first use. */
export function createServices(): Services {
  const loadClient = once<EmblazonClient>(async () => {
    const { createBrowserClient } = await import("./browser-client.ts");
    return createBrowserClient(watchSession(queryClient));
  });
  const loadEngine = once<EngineLine>(async () => {
    const { createBrowserEngine } = await import("./browser-engine.ts");
    return createBrowserEngine();
  });
  const loadPainter = once<PhotoPainter>(async () => {
    const { createPhotoPainter } = await import("../effects/photo-painter.ts");
    return createPhotoPainter();
  });
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
  return { queryClient, loadClient, loadEngine, loadPainter };
}

/** Loads on first use, and again only where that failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

/** Not what the server limits: asking again at once only makes the wait longer. */
function retryable(failures: number, error: unknown): boolean {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  return failures < 2 && (status === 0 || status >= 500);
}
