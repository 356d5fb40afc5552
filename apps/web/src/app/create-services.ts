import { QueryClient } from "@tanstack/react-query";
import type { EmblazonClient } from "@emblazon/client";
import type { Session } from "@emblazon/contract";
import type { PhotoPainter } from "../effects/photo-painter.ts";
import type { AnswerKind } from "./browser-client.ts";
import type { EngineLine } from "../engine/engine-line.ts";
import { SESSION_KEY } from "../session/session-key.ts";
import type { Services } from "./services.tsx";

/** Builds what the pages need. The client's code is fetched on first use. */
export function createServices(): Services {
  const loadClient = once<EmblazonClient>(async () => {
    const { createBrowserClient } = await import("./browser-client.ts");
    return createBrowserClient(watchSession);
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
  // A sign-in may have ended elsewhere: then what was there is refused or not found. And the first
  // thing that a visitor makes makes them a guest.
  const watchSession = (answer: AnswerKind): void => {
    const kind = queryClient.getQueryData<Session>(SESSION_KEY)?.kind;
    const isNews =
      (kind === "user" && answer === "refused") || (kind === "visitor" && answer === "changed");
    if (isNews) void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
  };
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
