import { passkeyPatch } from "@emblazon/contract";
import type { Passkey } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Form } from "../form/form.tsx";
import { FormField } from "../form/form-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { accountKeys } from "./account-keys.ts";

/** What a passkey is called, and a way to call it something else. */
export function PasskeyName({ passkey }: { readonly passkey: Passkey }): ReactElement {
  const [editing, setEditing] = useState(false);
  if (editing) return <Rename passkey={passkey} onLeave={() => setEditing(false)} />;
  return (
    <p className="flex items-center gap-1 font-medium">
      <bdi className="min-w-0 truncate">{passkey.name}</bdi>
      <button
        type="button"
        aria-label={`Rename the passkey ${passkey.name}`}
        title="Rename"
        onClick={() => setEditing(true)}
        className="grid size-8 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-wash hover:text-ink coarse:size-11"
      >
        <Icon of={Pencil} size={15} />
      </button>
    </p>
  );
}

function Rename({
  passkey,
  onLeave,
}: {
  readonly passkey: Passkey;
  readonly onLeave: () => void;
}): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const state = useForm({
    schema: passkeyPatch,
    send: ({ name }) => client.passkeys.rename(passkey.id, name),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: accountKeys.passkeys });
      onLeave();
    },
  });
  return (
    <Form label="Rename the passkey" state={state} className="mb-3 grid gap-3">
      <FormField
        name="name"
        label="Name"
        defaultValue={passkey.name}
        maxLength={80}
        autoComplete="off"
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="ink" busy="Saving…">
          Save
        </SubmitButton>
        <Button look="bare" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}
