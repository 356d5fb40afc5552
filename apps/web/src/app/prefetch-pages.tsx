import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useSession } from "../session/use-session.ts";

const PAUSE_MS = 1500;
const FOR_USERS = /^\/settings(?:\/|$)/;
const FOR_ADMINISTRATORS = /^\/admin(?:\/|$)/;

/** Fetches the other pages' code while nothing else goes on, so that they open at once, and offline. */
export function PrefetchPages(): null {
  const router = useRouter();
  const onLanding = useLocation({ select: ({ pathname }) => pathname === "/" });
  const user = useSession(!onLanding).data?.user ?? null;
  const isUser = user !== null;
  const isAdmin = user?.role === "admin";
  useEffect(() => {
    // The landing page stays light; it prepares the next page when something is typed.
    if (onLanding) return undefined;
    const timer = setTimeout(() => {
      for (const route of Object.values(router.routesById)) {
        if (FOR_USERS.test(route.fullPath) && !isUser) continue;
        if (FOR_ADMINISTRATORS.test(route.fullPath) && !isAdmin) continue;
        void Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isAdmin, isUser, onLanding, router]);
  return null;
}
