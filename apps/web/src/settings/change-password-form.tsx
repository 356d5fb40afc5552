import { changePassword, PASSWORD_LENGTH } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { AccountName } from "../form/account-name.tsx";
import { Form } from "../form/form.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useToasts } from "../live/toasts.tsx";
import { useUser } from "../session/require-user.tsx";
import { accountKeys } from "./account-keys.ts";

export function ChangePasswordForm(): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const { email } = useUser();
  const toasts = useToasts();
  const state = useForm({
    schema: changePassword,
    fieldOf: { invalid_credentials: "current_password" },
    send: (input) => client.account.changePassword(input),
    onDone: (_nothing, _input, clear) => {
      clear();
      toasts.show({ text: "Your password is changed; everywhere else you are signed out" });
      void queryClient.invalidateQueries({ queryKey: accountKeys.sessions });
    },
  });
  return (
    <Form label="Change the password" state={state}>
      <AccountName email={email} />
      <PasswordField name="current_password" label="Password now" autoComplete="current-password" />
      <PasswordField
        name="new_password"
        label="New password"
        hint={`${PASSWORD_LENGTH.min} characters or more`}
        autoComplete="new-password"
      />
      <SubmitButton look="line" busy="Changing…" className="justify-self-start">
        Change the password
      </SubmitButton>
    </Form>
  );
}
