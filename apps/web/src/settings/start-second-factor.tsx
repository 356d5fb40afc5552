import { confirmation } from "@emblazon/contract";
import type { SecondFactorSetup } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { AccountName } from "../form/account-name.tsx";
import { Form } from "../form/form.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useUser } from "../session/require-user.tsx";
import { useProof } from "../session/use-proof.ts";

export function StartSecondFactor({
  onSetup,
}: {
  readonly onSetup: (setup: SecondFactorSetup) => void;
}): ReactElement {
  const client = useClient();
  const prove = useProof();
  const { email, has_password: hasPassword } = useUser();
  const state = useForm({
    schema: confirmation,
    fieldOf: { invalid_credentials: "password" },
    send: (input) => prove((proof) => client.secondFactor.begin({ ...input, ...proof })),
    onDone: onSetup,
  });
  return (
    <Form label="Set up the second factor" state={state}>
      <p className="flex items-baseline gap-3 text-sm text-ink-2">
        It is off. <span className="figures text-ink-3">password alone</span>
      </p>
      {hasPassword ? (
        <>
          <AccountName email={email} />
          <PasswordField name="password" label="Password" autoComplete="current-password" />
        </>
      ) : null}
      <SubmitButton look="ink" busy="One moment…" className="justify-self-start">
        Set it up
      </SubmitButton>
    </Form>
  );
}
