import { createApiKey } from "@emblazon/contract";
import type { CreatedApiKey } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { CheckList } from "../form/check-list.tsx";
import { Form } from "../form/form.tsx";
import { FormField } from "../form/form-field.tsx";
import { FormSelect } from "../form/form-select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useProof } from "../session/use-proof.ts";
import { accountKeys } from "./account-keys.ts";
import { KEY_LIVES, keyScopes, readKeyForm } from "./key-choices.ts";

export function CreateKeyForm({
  onCreated,
}: {
  readonly onCreated: (key: CreatedApiKey) => void;
}): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const prove = useProof();
  const state = useForm({
    schema: createApiKey,
    read: (data) => readKeyForm(data, Date.now()),
    send: (input) => prove((proof) => client.keys.create({ ...input, ...proof })),
    onDone: (key) => {
      onCreated(key);
      void queryClient.invalidateQueries({ queryKey: accountKeys.keys });
    },
  });
  return (
    <Form label="A new key" state={state}>
      <FormField
        name="name"
        label="Name"
        hint="what it is for"
        placeholder="Website builder"
        maxLength={80}
        autoComplete="off"
      />
      <CheckList
        name="scopes"
        label="What it may do"
        options={keyScopes.map(({ id, name, note }) => ({
          value: id,
          name,
          note,
          checked: id !== "write",
        }))}
      />
      <FormSelect name="expires_at" label="It ends" options={KEY_LIVES} defaultValue="90" />
      <SubmitButton look="accent" busy="Making it…" className="justify-self-start">
        Make the key
      </SubmitButton>
    </Form>
  );
}
