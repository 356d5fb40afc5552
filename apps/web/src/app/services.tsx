import type { EmblazonClient } from "@emblazon/client";
import type { EngineLine } from "../engine/engine-line.ts";
import type { PhotoPainter } from "../effects/photo-painter.ts";
import type { QueryClient } from "@tanstack/react-query";
import { createContext, use } from "react";

/** What the pages need from outside; made once in `main.tsx`. */
export interface Services {
  readonly queryClient: QueryClient;
  /** Loads the API client; the landing page is shown without it. Always the same promise. */
  readonly loadClient: () => Promise<EmblazonClient>;
  /** The logo engine in a worker of its own, for what is told as one types. Always the same one. */
  readonly loadEngine: () => Promise<EngineLine>;
  /** The photo effects in a worker of their own, for previews. Always the same one. */
  readonly loadPainter: () => Promise<PhotoPainter>;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error("ServicesContext is missing");
  return services;
}

/** The API client; suspends until its code is here. */
export function useClient(): EmblazonClient {
  return use(useServices().loadClient());
}

/** The photo effects; suspends until their code is here. */
export function usePainter(): PhotoPainter {
  return use(useServices().loadPainter());
}
