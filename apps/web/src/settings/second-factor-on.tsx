import { secondFactorProof } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { CodeField } from "../form/code-field.tsx";
import { Form } from "../form/form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { useToasts } from "../live/toasts.tsx";
import { Button } from "../ui/button.tsx";

export interface SecondFactorOnProps {
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onOff: () => void;
}

/** What can be done with a second factor that is on; each takes a code of it. */
export function SecondFactorOn({ onCodes, onOff }: SecondFactorOnProps): ReactElement {
  const [wish, setWish] = useState<"codes" | "off" | null>(null);
  const leave = (): void => setWish(null);
  return (
    <div className="grid gap-5">
      <p className="flex items-baseline gap-3 text-sm text-ink-2">
        It is on. <span className="figures text-good">password and code</span>
      </p>
      {wish === null ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setWish("codes")}>New back-up codes</Button>
          <Button onClick={() => setWish("off")}>Turn it off</Button>
        </div>
      ) : null}
      {wish === "codes" ? <NewCodes onCodes={onCodes} onLeave={leave} /> : null}
      {wish === "off" ? <TurnOff onOff={onOff} onLeave={leave} /> : null}
    </div>
  );
}

function NewCodes({
  onCodes,
  onLeave,
}: {
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const client = useClient();
  const state = useForm({
    schema: secondFactorProof,
    fieldOf: { invalid_credentials: "code" },
    send: ({ code }) => client.secondFactor.newBackupCodes(code),
    onDone: onCodes,
  });
  return (
    <Form label="New back-up codes" state={state}>
      <p className="text-sm text-ink-2">The old ones work no more.</p>
      <CodeField autoFocus />
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="ink" busy="Making them…">
          Make new codes
        </SubmitButton>
        <Button look="bare" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}

function TurnOff({
  onOff,
  onLeave,
}: {
  readonly onOff: () => void;
  readonly onLeave: () => void;
}): ReactElement {
  const client = useClient();
  const toasts = useToasts();
  const state = useForm({
    schema: secondFactorProof,
    fieldOf: { invalid_credentials: "code" },
    send: ({ code }) => client.secondFactor.disable(code),
    onDone: () => {
      onOff();
      toasts.show({ text: "The second factor is off" });
    },
  });
  return (
    <Form label="Turn the second factor off" state={state}>
      <p className="text-sm text-ink-2">Then the password alone opens the account.</p>
      <CodeField autoFocus />
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="bad" busy="Turning it off…">
          Turn it off
        </SubmitButton>
        <Button look="bare" onClick={onLeave}>
          Leave it on
        </Button>
      </div>
    </Form>
  );
}
