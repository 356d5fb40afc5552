import { profilePatch } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Form } from "../form/form.tsx";
import { FormField } from "../form/form-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useToasts } from "../live/toasts.tsx";
import { useUser } from "../session/require-user.tsx";
import { useUpdateUser } from "./use-update-user.ts";

export function NameForm(): ReactElement {
  const client = useClient();
  const user = useUser();
  const update = useUpdateUser();
  const toasts = useToasts();
  const state = useForm({
    schema: profilePatch,
    send: (patch) => client.account.update(patch),
    onDone: (changed) => {
      update(changed);
      toasts.show({ text: "Your name is saved" });
    },
  });
  return (
    <Form label="Name" state={state}>
      <FormField
        name="full_name"
        label="Name"
        autoComplete="name"
        maxLength={120}
        defaultValue={user.full_name}
      />
      <SubmitButton look="ink" busy="Saving…" className="justify-self-start">
        Save
      </SubmitButton>
    </Form>
  );
}
