import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { PendingPage } from "../app/pending-page.tsx";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { useSession } from "../session/use-session.ts";
import { useUpdateUser } from "../settings/use-update-user.ts";
import { LoginForm } from "../sign-in/login-form.tsx";
import { RegisterForm } from "../sign-in/register-form.tsx";
import { SignInLayout } from "../sign-in/sign-in-layout.tsx";
import { useTakenToken } from "../sign-in/use-taken-token.ts";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { QueryProblem } from "../ui/query-problem.tsx";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";

/**
 * Makes the first administrator, by the link that the server wrote into its log. Whoever has no
 * account makes one here: the token stays on this page and goes nowhere else.
 */
export function ClaimPage(): ReactElement {
  usePageTitle("Become the administrator");
  const token = useTakenToken();
  const session = useSession();
  if (session.data === undefined) {
    return session.error === null ? (
      <PendingPage />
    ) : (
      <QueryProblem error={session.error} onRetry={() => void session.refetch()} />
    );
  }
  const { user } = session.data;
  if (user?.role === "admin") return <Done />;
  if (token === null) return <NoToken />;
  return user === null ? <EnterFirst /> : <Claim token={token} email={user.email} />;
}

function EnterFirst(): ReactElement {
  const [hasAccount, setHasAccount] = useState(false);
  return (
    <SignInLayout
      title="Become the administrator"
      lead={
        <p>
          First an account, then the studio is yours to look after.{" "}
          <button
            type="button"
            className={`${TEXT_LINK} text-ink`}
            onClick={() => setHasAccount(!hasAccount)}
          >
            {hasAccount ? "I have none yet" : "I have one already"}
          </button>
        </p>
      }
    >
      {hasAccount ? <LoginForm /> : <RegisterForm />}
    </SignInLayout>
  );
}

function Claim({ token, email }: { readonly token: string; readonly email: string }): ReactElement {
  const client = useClient();
  const update = useUpdateUser();
  const mutation = useMutation({
    mutationFn: () => client.admin.claim(token),
    onSuccess: update,
  });
  return (
    <SignInLayout
      title="Become the administrator"
      lead={
        <p>
          <b className="font-semibold text-ink">{email}</b> will see who has an account here, the
          mails that the studio writes, and its audit log. The link works once.
        </p>
      }
    >
      {mutation.error === null ? null : (
        <div className="mb-6">
          <ProblemNote error={{ ...describeError(mutation.error), fields: [] }} />
        </div>
      )}
      <Button
        look="accent"
        large
        aria-disabled={mutation.isPending}
        onClick={() => {
          if (!mutation.isPending) mutation.mutate();
        }}
      >
        {mutation.isPending ? "One moment…" : "Become the administrator"}
      </Button>
    </SignInLayout>
  );
}

function Done(): ReactElement {
  const words = useFocusOnMount<HTMLParagraphElement>();
  return (
    <SignInLayout
      title="You are the administrator"
      lead={
        <p ref={words} tabIndex={-1} className="outline-none">
          A second factor would suit this account: whoever gets into it gets into all of this.
        </p>
      }
    >
      <div className="flex flex-wrap gap-3">
        <Link to="/admin" className={buttonClass("accent", true)}>
          Administration
        </Link>
        <Link to="/settings/security" className={buttonClass("line", true)}>
          Set up a second factor
        </Link>
      </div>
    </SignInLayout>
  );
}

function NoToken(): ReactElement {
  return (
    <SignInLayout
      title="This page needs its link"
      lead={
        <p>
          The server writes it into its log when it starts, as long as there is no administrator.
        </p>
      }
    >
      <Link to="/" className={buttonClass("line", true)}>
        To the start
      </Link>
    </SignInLayout>
  );
}
