import type { Session, User } from "@emblazon/contract";
import type { QueryClient } from "@tanstack/react-query";
import { writeAccountHint } from "./account-hint.ts";
import { SESSION_KEY } from "./session-key.ts";

const CHANNEL = "emblazon.session";

/** Someone signed in: all that is known belongs to whoever was here before. */
export function enterSession(queryClient: QueryClient, user: User): Promise<void> {
  return changeSession(queryClient, { kind: "user", user_id: user.id, user });
}

/** Nobody is signed in any more. */
export function leaveSession(queryClient: QueryClient): Promise<void> {
  return changeSession(queryClient, { kind: "visitor", user_id: null, user: null });
}

async function changeSession(queryClient: QueryClient, session: Session): Promise<void> {
  writeAccountHint(session.kind === "user");
  await queryClient.cancelQueries();
  queryClient.setQueryData<Session>(SESSION_KEY, session);
  await forgetOthers(queryClient);
  tellOtherTabs();
}

/** Nothing of one person is shown to another; what is on the screen is asked for again. */
function forgetOthers(queryClient: QueryClient): Promise<void> {
  return queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

function tellOtherTabs(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** Asks anew for everything whenever another tab has signed in or out; @returns what ends that. */
export function followOtherTabs(queryClient: QueryClient): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", () => void queryClient.resetQueries());
  return () => channel.close();
}
