import { useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePageTitle } from "../app/use-page-title.ts";
import { useSignInOptions } from "../session/use-sign-in-options.ts";
import { providerFailure } from "../sign-in/provider-failure.ts";
import { Section } from "../ui/section.tsx";
import { PasskeysPart } from "./passkeys-part.tsx";
import { ProvidersPart } from "./providers-part.tsx";
import { SecondFactorPart } from "./second-factor-part.tsx";
import { SessionsPart } from "./sessions-part.tsx";

export function SecurityPage(): ReactElement {
  usePageTitle("Settings: security");
  const { error } = useSearch({ from: "/settings/security" });
  const hasProviders = (useSignInOptions().data?.providers ?? []).length > 0;
  return (
    <>
      {error === undefined ? null : (
        <p role="status" className="mt-6 border-s-2 border-ink ps-4 text-sm">
          {providerFailure(error)}
        </p>
      )}
      <Section
        title="Second factor"
        lead={
          <p>
            A code of an app on your phone, asked for after the password: whoever learns the
            password still stays outside.
          </p>
        }
      >
        <SecondFactorPart />
      </Section>
      <Section
        title="Passkeys"
        lead={<p>Sign in with your fingerprint, face or a security key in place of a password.</p>}
      >
        <PasskeysPart />
      </Section>
      {hasProviders ? (
        <Section
          title="Other providers"
          lead={<p>Sign in with an account that you have elsewhere.</p>}
        >
          <ProvidersPart />
        </Section>
      ) : null}
      <Section
        title="Where you are signed in"
        lead={<p>Something here that is not you? Sign it out, and change the password.</p>}
      >
        <SessionsPart />
      </Section>
    </>
  );
}
