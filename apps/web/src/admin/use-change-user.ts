import type { AdminUser, AdminUserPatch } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import { useProof } from "../session/use-proof.ts";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { adminKeys } from "./admin-keys.ts";

interface Change {
  readonly user: AdminUser;
  readonly patch: AdminUserPatch;
  /** It takes back what was just done. */
  readonly isUndo?: boolean;
}

/** Changes someone's role, or lets them in or not; each with a way back. */
export function useChangeUser(): (user: AdminUser, patch: AdminUserPatch) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  const prove = useProof();
  const toasts = useToasts();
  const mutation = useMutation({
    mutationFn: ({ user, patch }: Change) =>
      prove((proof) => client.admin.updateUser(user.id, { ...patch, ...proof })),
    onSuccess: (_changed, { user, patch, isUndo = false }) => {
      if (isUndo) return;
      const undo = (): void =>
        mutation.mutate({ user, patch: opposite(user, patch), isUndo: true });
      toasts.show({ text: wordsFor(user, patch), undo });
    },
    onError: (error) => toasts.show({ kind: "error", text: errorLine(describeError(error)) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: adminKeys.users }),
  });
  return (user, patch) => mutation.mutate({ user, patch });
}

/** What makes it as it was. */
function opposite(user: AdminUser, patch: AdminUserPatch): AdminUserPatch {
  return {
    ...(patch.role === undefined ? {} : { role: user.role }),
    ...(patch.disabled === undefined ? {} : { disabled: user.disabled_at !== null }),
  };
}

function wordsFor({ email }: AdminUser, { role, disabled }: AdminUserPatch): string {
  if (role !== undefined) {
    return `${email} is ${role === "admin" ? "an administrator" : "a user like others"} now`;
  }
  return disabled === true
    ? `${email} is signed out and stays outside`
    : `${email} may sign in again`;
}
