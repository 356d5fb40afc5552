import { confirmation, passkeyPatch } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { AccountName } from "../form/account-name.tsx";
import { Form } from "../form/form.tsx";
import { FormField } from "../form/form-field.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useToasts } from "../live/toasts.tsx";
import { makePasskey } from "../passkeys/ceremony.ts";
import { describePasskeyError } from "../passkeys/describe-passkey-error.ts";
import { useUser } from "../session/require-user.tsx";
import { useProof } from "../session/use-proof.ts";
import { Button } from "../ui/button.tsx";
import { accountKeys } from "./account-keys.ts";
import { describeDevice } from "./describe-device.ts";

/** Its name, and the password of whoever has one: a borrowed page must not be enough to stay. */
const newPasskey = passkeyPatch.extend(confirmation.shape);

/** Makes a passkey on this device, under a name to know it by. */
export function AddPasskey(): ReactElement {
  const [adding, setAdding] = useState(false);
  if (!adding) return <Button onClick={() => setAdding(true)}>Add a passkey</Button>;
  return <NamePasskey onLeave={() => setAdding(false)} />;
}

function NamePasskey({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const prove = useProof();
  const { email, has_password: hasPassword } = useUser();
  const state = useForm({
    schema: newPasskey,
    fieldOf: { invalid_credentials: "password" },
    describe: describePasskeyError,
    send: async ({ name, password }) => {
      const given = password === undefined ? {} : { password };
      const asked = await prove((proof) => client.passkeys.options({ ...given, ...proof }));
      const response = await makePasskey(asked);
      return client.passkeys.create({ ceremony_id: asked.ceremony_id, name, response });
    },
    onDone: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: accountKeys.passkeys });
      toasts.show({ text: `The passkey “${name}” is ready` });
      onLeave();
    },
  });
  return (
    <Form label="Add a passkey" state={state}>
      <FormField
        name="name"
        label="Name"
        hint="to know it by later"
        defaultValue={describeDevice(navigator.userAgent)}
        maxLength={80}
        autoComplete="off"
        autoFocus
      />
      {hasPassword ? (
        <>
          <AccountName email={email} />
          <PasswordField name="password" label="Password" autoComplete="current-password" />
        </>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="ink" busy="Waiting for your device…">
          Make it
        </SubmitButton>
        <Button look="bare" onClick={onLeave}>
          Not now
        </Button>
      </div>
    </Form>
  );
}
