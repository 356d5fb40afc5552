import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useServices } from "../app/services.tsx";
import { readAccountHint, writeAccountHint } from "./account-hint.ts";
import { followOtherTabs } from "./change-session.ts";
import { sessionQuery, useSession } from "./use-session.ts";

const FRESH_MS = 10_000;

/** Pages that show nothing to someone whose sign-in has ended. */
const PRIVATE = /^\/(?:projects|logos|settings|admin)(?:\/|$)/;

/**
 * Keeps what the studio knows of the session true: asks again as pages change, hears of other tabs,
 * and sends whoever's sign-in has ended to sign in again, and back.
 */
export function SessionSync(): null {
  const services = useServices();
  const { queryClient } = services;
  const navigate = useNavigate();
  const { pathname, href } = useLocation();
  const isPrivate = PRIVATE.test(pathname);
  const kind = useSession(isPrivate).data?.kind;

  useEffect(() => followOtherTabs(queryClient), [queryClient]);

  useEffect(() => {
    if (!isPrivate) return;
    const query = { ...sessionQuery(services), staleTime: FRESH_MS };
    queryClient.fetchQuery(query).catch(() => undefined);
  }, [isPrivate, pathname, queryClient, services]);

  useEffect(() => {
    if (kind === undefined) return;
    const hasEnded = kind === "visitor" && readAccountHint();
    if (hasEnded && !isPrivate) return;
    writeAccountHint(kind === "user");
    if (hasEnded)
      void navigate({ to: "/login", search: { next: href, ended: true }, replace: true });
  }, [href, isPrivate, kind, navigate]);
  return null;
}
