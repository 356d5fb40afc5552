import { forgotPassword } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { Form } from "../form/form.tsx";
import { MailField } from "../form/form-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { buttonClass } from "../ui/button-class.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { SignInLayout } from "./sign-in-layout.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { useSignInOptions } from "../session/use-sign-in-options.ts";

export function ForgotPage(): ReactElement {
  usePageTitle("Forgot the password");
  const [sentTo, setSentTo] = useState<string | null>(null);
  return sentTo === null ? <Ask onSent={setSentTo} /> : <Sent to={sentTo} />;
}

function Ask({ onSent }: { readonly onSent: (email: string) => void }): ReactElement {
  const client = useClient();
  const state = useForm({
    schema: forgotPassword,
    send: ({ email }) => client.auth.forgotPassword(email),
    onDone: (_nothing, { email }) => onSent(email),
  });
  return (
    <SignInLayout
      title="A new password"
      lead={<p>Write the mail address of your account, and a link to choose one is sent to it.</p>}
    >
      <Form label="Forgot the password" state={state}>
        <MailField name="email" label="Mail" autoFocus />
        <SubmitButton look="accent" large busy="Sending…">
          Send the link
        </SubmitButton>
      </Form>
      <p className="mt-6 text-sm text-ink-2">
        <Link to="/login" className={TEXT_LINK}>
          Back to the sign-in
        </Link>
      </p>
    </SignInLayout>
  );
}

function Sent({ to }: { readonly to: string }): ReactElement {
  const isKept = useSignInOptions().data?.mail === "kept";
  const words = useFocusOnMount<HTMLDivElement>();
  return (
    <SignInLayout
      title={isKept ? "Ask your administrator" : "Look in your mail"}
      lead={
        <div ref={words} tabIndex={-1} className="outline-none">
          <p>
            If <b className="font-semibold text-ink">{to}</b> has an account, a mail with a link to
            choose a new password {isKept ? "was written" : "is on its way"}. The link works once,
            and for a short while.
          </p>
          {isKept ? (
            <p className="mt-3">
              This studio sends no mail: its administrator finds the link in the mailbox and can
              pass it on to you.
            </p>
          ) : (
            <p className="mt-3">
              Nothing there in a minute or two? Look among the junk, or try again.
            </p>
          )}
        </div>
      }
    >
      <Link to="/login" className={buttonClass("line", true)}>
        Back to the sign-in
      </Link>
    </SignInLayout>
  );
}
