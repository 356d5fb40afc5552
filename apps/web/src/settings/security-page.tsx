import type { ReactElement } from "react";
import { usePageTitle } from "../app/use-page-title.ts";
import { Section } from "../ui/section.tsx";
import { PasskeysPart } from "./passkeys-part.tsx";
import { SecondFactorPart } from "./second-factor-part.tsx";
import { SessionsPart } from "./sessions-part.tsx";

export function SecurityPage(): ReactElement {
  usePageTitle("Settings: security");
  return (
    <>
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
      <Section
        title="Where you are signed in"
        lead={<p>Something here that is not you? Sign it out, and change the password.</p>}
      >
        <SessionsPart />
      </Section>
    </>
  );
}
