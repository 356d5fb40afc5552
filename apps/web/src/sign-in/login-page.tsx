import { Link, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePageTitle } from "../app/use-page-title.ts";
import { useSession } from "../session/use-session.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { GoOn } from "./go-on.tsx";
import { LoginForm } from "./login-form.tsx";
import { OtherWays } from "./other-ways.tsx";
import { ProofSheet } from "./proof-sheet.tsx";
import { ProviderCodeForm } from "./provider-code-form.tsx";
import { providerFailure } from "./provider-failure.ts";
import { SignInLayout } from "./sign-in-layout.tsx";

export function LoginPage(): ReactElement {
  usePageTitle("Sign in");
  const { next, ended, error, ceremony } = useSearch({ from: "/login" });
  const session = useSession().data;
  if (session?.kind === "user") return <GoOn next={next} />;
  return (
    <SignInLayout
      title="Sign in"
      side={<ProofSheet />}
      lead={
        <p>
          No account yet?{" "}
          <Link
            to="/register"
            search={next === undefined ? {} : { next }}
            className={`${TEXT_LINK} text-ink`}
          >
            Register
          </Link>
          {session?.kind === "guest" ? (
            <> What you made in this browser is added to the account either way.</>
          ) : null}
        </p>
      }
    >
      {ended === true && error === undefined ? (
        <Notice>Your sign-in has ended. Sign in again and you go on where you were.</Notice>
      ) : null}
      {error === undefined ? null : <Notice>{providerFailure(error)}</Notice>}
      {ceremony === undefined ? (
        <LoginForm others={<OtherWays passkeys />} />
      ) : (
        <ProviderCodeForm ceremony={ceremony} />
      )}
    </SignInLayout>
  );
}

function Notice({ children }: { readonly children: string }): ReactElement {
  return (
    <p role="status" className="mb-6 border-s-2 border-ink ps-4 text-sm">
      {children}
    </p>
  );
}
