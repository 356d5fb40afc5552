import type { ReactElement } from "react";
import { usePageTitle } from "../app/use-page-title.ts";
import { useUser } from "../session/require-user.tsx";
import { Section } from "../ui/section.tsx";
import { ChangeMailForm } from "./change-mail-form.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { MailState } from "./mail-state.tsx";
import { NameForm } from "./name-form.tsx";
import { SetPassword } from "./set-password.tsx";

export function ProfilePage(): ReactElement {
  usePageTitle("Settings: profile");
  const user = useUser();
  return (
    <>
      <Section title="Name" lead={<p>What the studio calls you. Nobody else sees it.</p>}>
        <NameForm />
      </Section>
      <Section
        title="Mail"
        lead={<p>What you sign in with, and where news of the account is sent.</p>}
      >
        <MailState />
        <div className="mt-7">
          {user.has_password ? (
            <ChangeMailForm />
          ) : (
            <p className="text-sm text-ink-2">To change the address, set a password first.</p>
          )}
        </div>
      </Section>
      <Section
        title="Password"
        lead={
          <p>
            {user.has_password
              ? "A change signs you out wherever else you are signed in."
              : "You sign in without one. With one, you can sign in even where the other way is not at hand."}
          </p>
        }
      >
        {user.has_password ? <ChangePasswordForm /> : <SetPassword />}
      </Section>
    </>
  );
}
