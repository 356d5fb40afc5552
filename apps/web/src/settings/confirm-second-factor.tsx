import { confirmSecondFactor } from "@emblazon/contract";
import type { SecondFactorSetup } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { CodeField } from "../form/code-field.tsx";
import { Form } from "../form/form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { QrCode } from "../ui/qr-code.tsx";

export interface ConfirmSecondFactorProps {
  readonly setup: SecondFactorSetup;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The secret, to be read by the app or typed into it, and the app's first code. */
export function ConfirmSecondFactor(props: ConfirmSecondFactorProps): ReactElement {
  const { setup, onDone, onCancel } = props;
  const client = useClient();
  const state = useForm({
    schema: confirmSecondFactor,
    fieldOf: { invalid_credentials: "code" },
    send: ({ code }) => client.secondFactor.confirm(code),
    onDone,
  });
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={setup.otpauth_url} label="The secret, for the camera of your app" />
        <div className="min-w-0 flex-1 basis-56 text-sm">
          <p>
            Open your authenticator app, add an account, and point it at this picture. Or type the
            secret:
          </p>
          <p className="figures mt-3 leading-relaxed tracking-[0.06em] select-all">
            {grouped(setup.secret)}
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <CopyButton text={setup.secret} what="the secret" />
            {/* On the phone itself there is no other camera to point. */}
            <a href={setup.otpauth_url} className={`${buttonClass("line")} pointer-fine:hidden`}>
              Open in the app
            </a>
          </div>
        </div>
      </div>
      <Form label="Confirm the second factor" state={state}>
        <CodeField takesBackup={false} autoFocus />
        <p className="text-sm text-ink-2">
          From then on a code is asked for at each sign-in; everywhere else you are signed out.
        </p>
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="ink" busy="Turning it on…">
            Turn it on
          </SubmitButton>
          <Button look="bare" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** In fours, as people read such things to themselves. */
function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
