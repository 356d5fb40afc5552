import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useServices } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import { keepingTheme } from "../theme/theme.ts";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { leaveSession } from "./change-session.ts";

/** Ends the sign-in of this browser and goes to the first page. */
export function useSignOut(): () => void {
  const { loadClient, queryClient } = useServices();
  const navigate = useNavigate();
  const toasts = useToasts();
  const mutation = useMutation({
    mutationFn: async () => {
      const client = await loadClient();
      await keepingTheme(() => client.auth.logout());
    },
    onSuccess: async () => {
      // First away from what only the account may see.
      await navigate({ to: "/" });
      await leaveSession(queryClient);
    },
    onError: (error) => toasts.show({ kind: "error", text: errorLine(describeError(error)) }),
  });
  return () => mutation.mutate();
}
