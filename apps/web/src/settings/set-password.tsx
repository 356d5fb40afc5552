import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useUser } from "../session/require-user.tsx";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";

/** For an account without a password: the link of a mail sets one, as if it had been forgotten. */
export function SetPassword(): ReactElement {
  const client = useClient();
  const { email } = useUser();
  const mutation = useMutation({ mutationFn: () => client.auth.forgotPassword(email) });
  if (mutation.isSuccess) {
    return (
      <p role="status" className="text-sm text-ink-2">
        A mail with a link to set a password was written to {email}.
      </p>
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      <Button
        aria-disabled={mutation.isPending}
        onClick={() => {
          if (!mutation.isPending) mutation.mutate();
        }}
      >
        {mutation.isPending ? "Sending…" : "Mail me a link to set one"}
      </Button>
      {mutation.error === null ? null : <ProblemNote error={describeError(mutation.error)} />}
    </div>
  );
}
