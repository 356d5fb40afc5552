import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

const PAUSE_MS = 1500;

/** Fetches the other pages' code while nothing else goes on, so that they open at once, and offline. */
export function PrefetchPages(): null {
  const router = useRouter();
  const onLanding = useLocation({ select: ({ pathname }) => pathname === "/" });
  useEffect(() => {
    // The landing page stays light; it prepares the next page when something is typed.
    if (onLanding) return undefined;
    const timer = setTimeout(() => {
      for (const route of Object.values(router.routesById)) {
        void Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [onLanding, router]);
  return null;
}
