import { changeEmail } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Form } from "../form/form.tsx";
import { MailField } from "../form/form-field.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useUser } from "../session/require-user.tsx";
import { AccountName } from "../form/account-name.tsx";

/** Asks for another address; the link in the mail to it makes the change. */
export function ChangeMailForm(): ReactElement {
  const client = useClient();
  const { email } = useUser();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const state = useForm({
    schema: changeEmail,
    fieldOf: { invalid_credentials: "password" },
    send: (input) => client.account.changeEmail(input),
    onDone: (_nothing, input, clear) => {
      setSentTo(input.email);
      clear();
    },
  });
  return (
    <Form label="Change the address" state={state}>
      <AccountName email={email} />
      <MailField name="email" label="New address" autoComplete="email" />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <SubmitButton look="line" busy="Sending…" className="justify-self-start">
        Change the address
      </SubmitButton>
      {sentTo === null ? null : (
        <p role="status" className="text-sm text-ink-2">
          A mail was sent to {sentTo}, unless it has an account already. Open its link to make the
          change; until then nothing is different.
        </p>
      )}
    </Form>
  );
}
