import type { Session } from "@emblazon/contract";
import type { QueryClient } from "@tanstack/react-query";
import type { AnswerKind } from "../app/browser-client.ts";
import { SESSION_KEY } from "./session-key.ts";

/**
 * Asks anew who this browser is when an answer tells that it is someone else: a sign-in may have
 * ended elsewhere, and then what was there is refused or not found; and the first thing that a
 * visitor makes makes them a guest, which an answer that is still on its way may not know of.
 *
 * @returns to be told of every answer
 */
export function watchSession(queryClient: QueryClient): (answer: AnswerKind) => void {
  return (answer) => {
    const state = queryClient.getQueryState<Session>(SESSION_KEY);
    const kind = state?.data?.kind;
    const isNews =
      (kind === "user" && answer === "refused") || (kind === "visitor" && answer === "changed");
    const isOld = kind === undefined && answer === "changed" && state?.fetchStatus === "fetching";
    if (isNews) void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
    // Without an answer so far there is nothing to invalidate; reset, it is asked a second time.
    if (isOld) void queryClient.resetQueries({ queryKey: SESSION_KEY });
  };
}
