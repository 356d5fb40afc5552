import { PASSWORD_LENGTH, register } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Form } from "../form/form.tsx";
import { FormField, MailField } from "../form/form-field.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useToasts } from "../live/toasts.tsx";
import { enterSession } from "../session/change-session.ts";
import { useSignInOptions } from "../session/use-sign-in-options.ts";

/** A new account, signed in at once. */
export function RegisterForm(): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const mail = useSignInOptions().data?.mail;
  const state = useForm({
    schema: register,
    fieldOf: { email_taken: "email" },
    send: (input) => client.auth.register(input),
    onDone: ({ user }) => {
      if (mail === "sent") {
        toasts.show({
          text: `A mail is on its way to ${user.email}: its link confirms the address.`,
        });
      }
      void enterSession(queryClient, user);
    },
  });
  return (
    <Form label="Register" state={state}>
      <MailField name="email" label="Mail" autoFocus />
      <PasswordField
        name="password"
        label="Password"
        hint={`${PASSWORD_LENGTH.min} characters or more`}
        autoComplete="new-password"
      />
      <FormField
        name="full_name"
        label="Your name"
        hint="if you like"
        autoComplete="name"
        maxLength={120}
      />
      <SubmitButton look="accent" large busy="Registering…">
        Register
      </SubmitButton>
    </Form>
  );
}
