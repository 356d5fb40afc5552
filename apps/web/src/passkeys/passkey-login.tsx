import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { enterSession } from "../session/change-session.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { provePasskey } from "./ceremony.ts";
import { describePasskeyError } from "./describe-passkey-error.ts";

/** Signs in with whichever passkey the browser has for this studio. */
export function PasskeyLogin(): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: async () => {
      const asked = await client.auth.passkeyOptions();
      const response = await provePasskey(asked);
      return client.auth.passkeyLogin({ ceremony_id: asked.ceremony_id, response });
    },
    onSuccess: ({ user }) => enterSession(queryClient, user),
  });
  return (
    <>
      <Button
        large
        aria-disabled={mutation.isPending}
        onClick={() => {
          if (!mutation.isPending) mutation.mutate();
        }}
      >
        <Icon of={KeyRound} />
        {mutation.isPending ? "Waiting for your passkey…" : "Use a passkey"}
      </Button>
      {mutation.error === null ? null : (
        <ProblemNote error={describePasskeyError(mutation.error)} />
      )}
    </>
  );
}
