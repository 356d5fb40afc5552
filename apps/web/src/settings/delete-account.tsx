import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Form } from "../form/form.tsx";
import { MailField } from "../form/form-field.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useToasts } from "../live/toasts.tsx";
import { leaveSession } from "../session/change-session.ts";
import { useUser } from "../session/require-user.tsx";
import { useProof } from "../session/use-proof.ts";
import { keepingTheme } from "../theme/theme.ts";
import { deletionInput } from "./deletion-input.ts";

export function DeleteAccount(): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const prove = useProof();
  const user = useUser();
  const state = useForm({
    schema: deletionInput(user),
    fieldOf: { invalid_credentials: "password" },
    send: (input) =>
      prove((proof) => keepingTheme(() => client.account.delete({ ...input, ...proof }))),
    onDone: async () => {
      await navigate({ to: "/" });
      await leaveSession(queryClient);
      toasts.show({ text: "Your account is deleted, with all that it made" });
    },
  });
  return (
    <Form label="Delete the account" state={state}>
      <MailField
        name="email"
        label="Mail address of this account"
        hint="typed, to be sure"
        autoComplete="off"
      />
      {user.has_password ? (
        <PasswordField name="password" label="Password" autoComplete="current-password" />
      ) : null}
      <SubmitButton look="bad" busy="Deleting…" className="justify-self-start">
        Delete my account and all its work
      </SubmitButton>
    </Form>
  );
}
