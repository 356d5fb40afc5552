import { PASSWORD_LENGTH, resetPassword } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { Form } from "../form/form.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { SESSION_KEY } from "../session/session-key.ts";
import { buttonClass } from "../ui/button-class.ts";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { NeedsLink } from "./needs-link.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { useTakenToken } from "./use-taken-token.ts";

export function ResetPage(): ReactElement {
  usePageTitle("Choose a new password");
  const token = useTakenToken();
  const [done, setDone] = useState(false);
  if (done) return <Done />;
  return token === null ? <NeedsLink /> : <Choose token={token} onDone={() => setDone(true)} />;
}

function Choose({
  token,
  onDone,
}: {
  readonly token: string;
  readonly onDone: () => void;
}): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const state = useForm({
    schema: resetPassword,
    describe: describeLinkError,
    read: (data) => ({ token, new_password: data.get("new_password") }),
    send: (input) => client.auth.resetPassword(input.token, input.new_password),
    onDone: () => {
      // Every sign-in of the account has ended, perhaps this browser's too.
      void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
      onDone();
    },
  });
  return (
    <SignInLayout
      title="Choose a new password"
      lead={<p>Wherever the account is signed in, it is signed out.</p>}
    >
      <Form
        label="Choose a new password"
        state={state}
        onError={
          state.error?.code === "invalid_token" ? (
            <Link to="/forgot" className={TEXT_LINK}>
              Ask for a new link
            </Link>
          ) : undefined
        }
      >
        <PasswordField
          name="new_password"
          label="New password"
          hint={`${PASSWORD_LENGTH.min} characters or more`}
          autoComplete="new-password"
          autoFocus
        />
        <SubmitButton look="accent" large busy="Changing…">
          Change the password
        </SubmitButton>
      </Form>
    </SignInLayout>
  );
}

/** The link's token is no field of the form; the error's own words are enough for it. */
function describeLinkError(error: unknown): DescribedError {
  const described = describeError(error);
  return { ...described, fields: described.fields.filter(({ field }) => field !== "token") };
}

function Done(): ReactElement {
  const words = useFocusOnMount<HTMLParagraphElement>();
  return (
    <SignInLayout
      title="Your password is changed"
      lead={
        <p ref={words} tabIndex={-1} className="outline-none">
          Sign in with the new one from now on.
        </p>
      }
    >
      <Link to="/login" className={buttonClass("accent", true)}>
        Sign in
      </Link>
    </SignInLayout>
  );
}
