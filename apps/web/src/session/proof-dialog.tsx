import { Dialog } from "@base-ui/react/dialog";
import type { Proven } from "@emblazon/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { AccountName } from "../form/account-name.tsx";
import { Form } from "../form/form.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { keepingTheme } from "../theme/theme.ts";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { leaveSession } from "./change-session.ts";
import { passwordProof } from "./password-proof.ts";
import { useUser } from "./require-user.tsx";

export interface ProofDialogProps {
  readonly repeat: (proof: Proven) => Promise<void>;
  readonly giveUp: () => void;
}

/** Asks for the password, or for another sign-in, which everybody can make. */
export function ProofDialog({ repeat, giveUp }: ProofDialogProps): ReactElement {
  const { has_password: hasPassword } = useUser();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : giveUp())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="rise fixed inset-0 z-40 bg-black/30" />
        <Dialog.Popup className="rise fixed inset-x-4 top-[12vh] z-50 mx-auto grid max-w-[440px] gap-5 rounded-bar border border-line bg-raised p-6 shadow-float sm:p-8">
          <Dialog.Title className="display text-xl">Show once more that it is you</Dialog.Title>
          <Dialog.Description className="text-sm text-ink-2">
            Your sign-in is a while ago, and a borrowed browser must not be enough for this.
          </Dialog.Description>
          {hasPassword ? <PasswordProof repeat={repeat} /> : null}
          <SignInAgain />
          <Button look="bare" onClick={giveUp}>
            Not now
          </Button>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PasswordProof({ repeat }: Pick<ProofDialogProps, "repeat">): ReactElement {
  const { email } = useUser();
  const state = useForm({
    schema: passwordProof,
    fieldOf: { invalid_credentials: "password" },
    send: repeat,
  });
  return (
    <Form label="Show that it is you" state={state}>
      <AccountName email={email} />
      <PasswordField name="password" label="Password" autoComplete="current-password" autoFocus />
      <SubmitButton look="accent" busy="One moment…">
        Go on
      </SubmitButton>
    </Form>
  );
}

/** Whoever is signed out here is led to the sign-in, and back to this page. */
function SignInAgain(): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const leave = useMutation({
    mutationFn: () => keepingTheme(() => client.auth.logout()),
    onSuccess: () => leaveSession(queryClient),
  });
  return (
    <>
      <Button aria-disabled={leave.isPending} onClick={() => leave.mutate()}>
        Sign in again
      </Button>
      {leave.error === null ? null : <ProblemNote error={describeError(leave.error)} />}
    </>
  );
}
