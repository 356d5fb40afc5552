import type { Session, User } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { SESSION_KEY } from "../session/session-key.ts";

/** Shows a change of the account wherever the session is shown. */
export function useUpdateUser(): (change: Partial<User>) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (change) => {
      queryClient.setQueryData<Session>(SESSION_KEY, (session) =>
        session === undefined || session.user === null
          ? session
          : { ...session, user: { ...session.user, ...change } },
      );
    },
    [queryClient],
  );
}
