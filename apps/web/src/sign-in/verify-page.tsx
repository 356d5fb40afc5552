import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { SESSION_KEY } from "../session/session-key.ts";
import { useSession } from "../session/use-session.ts";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { NeedsLink } from "./needs-link.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { useTakenToken } from "./use-taken-token.ts";

/**
 * Confirms a mail address, by a press of a button: programs that look through people's mail open its
 * links, and must not confirm an address for them.
 */
export function VerifyPage(): ReactElement {
  usePageTitle("Confirm your address");
  const token = useTakenToken();
  const client = useClient();
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: (secret: string) => client.auth.verifyEmail(secret),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: SESSION_KEY }),
  });
  if (mutation.isSuccess) return <Confirmed />;
  if (token === null) return <NeedsLink />;
  return (
    <SignInLayout
      title="Confirm your address"
      lead={<p>One press, and this address is known to be yours.</p>}
    >
      {mutation.error === null ? null : (
        <div className="mb-6">
          <ProblemNote error={{ ...describeError(mutation.error), fields: [] }}>
            <Link to="/settings" className={TEXT_LINK}>
              Have another mail sent in your settings
            </Link>
          </ProblemNote>
        </div>
      )}
      <Button
        look="accent"
        large
        autoFocus
        aria-disabled={mutation.isPending}
        onClick={() => {
          if (!mutation.isPending) mutation.mutate(token);
        }}
      >
        {mutation.isPending ? "Confirming…" : "Confirm this address"}
      </Button>
    </SignInLayout>
  );
}

function Confirmed(): ReactElement {
  const isUser = useSession().data?.kind === "user";
  const words = useFocusOnMount<HTMLParagraphElement>();
  return (
    <SignInLayout
      title="Your address is confirmed"
      lead={
        <p ref={words} tabIndex={-1} className="outline-none">
          From now on it is the one that the account is known by.
        </p>
      }
    >
      {isUser ? (
        <Link to="/projects" className={buttonClass("accent", true)}>
          Your work
        </Link>
      ) : (
        <Link to="/login" className={buttonClass("accent", true)}>
          Sign in
        </Link>
      )}
    </SignInLayout>
  );
}
