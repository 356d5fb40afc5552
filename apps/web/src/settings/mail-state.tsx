import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useUser } from "../session/require-user.tsx";
import { useSignInOptions } from "../session/use-sign-in-options.ts";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";

/** The address, and whether it is known to be the account's. */
export function MailState(): ReactElement {
  const { email, email_verified: isVerified } = useUser();
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{email}</span>
        <span className={`figures ${isVerified ? "text-good" : "text-warn"}`}>
          {isVerified ? "confirmed" : "not confirmed"}
        </span>
      </p>
      {isVerified ? null : <SendAgain email={email} />}
    </div>
  );
}

function SendAgain({ email }: { readonly email: string }): ReactElement {
  const client = useClient();
  const isKept = useSignInOptions().data?.mail === "kept";
  const mutation = useMutation({ mutationFn: () => client.account.sendVerification() });
  return (
    <div className="mt-3 grid justify-items-start gap-3 text-sm text-ink-2">
      {mutation.isSuccess ? (
        <p role="status">
          {isKept
            ? "The mail is written. This studio sends none: its administrator finds the link in the mailbox."
            : `A mail is on its way to ${email}. Open its link to confirm the address.`}
        </p>
      ) : (
        <>
          <p>Open the link in the mail that was sent to it; or have it sent again.</p>
          <Button
            aria-disabled={mutation.isPending}
            onClick={() => {
              if (!mutation.isPending) mutation.mutate();
            }}
          >
            {mutation.isPending ? "Sending…" : "Send it again"}
          </Button>
        </>
      )}
      {mutation.error === null ? null : <ProblemNote error={describeError(mutation.error)} />}
    </div>
  );
}
