import type { SignedIn } from "@emblazon/contract";
import { confirmSecondFactor, login } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useClient } from "../app/services.tsx";
import { CodeField } from "../form/code-field.tsx";
import { Form } from "../form/form.tsx";
import { MailField } from "../form/form-field.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { enterSession } from "../session/change-session.ts";
import { describeError } from "../ui/describe-error.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface LoginFormProps {
  /** Other ways in, shown until the password was right. */
  readonly others?: ReactNode;
}

/** Mail and password, and a code where the account asks for one. */
export function LoginForm({ others }: LoginFormProps): ReactElement {
  const [waiting, setWaiting] = useState<Credentials | null>(null);
  const [email, setEmail] = useState("");
  if (waiting === null) {
    return (
      <>
        <PasswordStep email={email} onCodeNeeded={setWaiting} />
        {others}
      </>
    );
  }
  const back = (): void => {
    setEmail(waiting.email);
    setWaiting(null);
  };
  return <CodeStep credentials={waiting} onBack={back} />;
}

function PasswordStep({
  email,
  onCodeNeeded,
}: {
  readonly email: string;
  readonly onCodeNeeded: (credentials: Credentials) => void;
}): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const state = useForm<Credentials, SignedIn | "code needed">({
    schema: login,
    fieldOf: { invalid_credentials: "password" },
    send: async (input) => {
      try {
        return await client.auth.login(input);
      } catch (error) {
        if (describeError(error).code === "second_factor_required") return "code needed";
        throw error;
      }
    },
    onDone: (answer, given) => {
      if (answer === "code needed") onCodeNeeded(given);
      else void enterSession(queryClient, answer.user);
    },
  });
  return (
    <Form label="Sign in" state={state}>
      <MailField name="email" label="Mail" defaultValue={email} autoFocus />
      <div className="relative">
        <PasswordField name="password" label="Password" autoComplete="current-password" />
        <Link
          to="/forgot"
          className={`${TEXT_LINK} absolute end-0 -top-[3px] text-sm text-ink-2 coarse:-mt-3`}
        >
          Forgot it?
        </Link>
      </div>
      <SubmitButton look="accent" large busy="Signing in…">
        Sign in
      </SubmitButton>
    </Form>
  );
}

function CodeStep({
  credentials,
  onBack,
}: {
  readonly credentials: Credentials;
  readonly onBack: () => void;
}): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const state = useForm({
    schema: confirmSecondFactor,
    fieldOf: { invalid_credentials: "code", second_factor_required: "code" },
    send: ({ code }) => client.auth.login({ ...credentials, code }),
    onDone: ({ user }) => void enterSession(queryClient, user),
  });
  return (
    <Form label="Second factor" state={state}>
      <p className="text-sm text-ink-2">
        Signing in as <b className="font-semibold text-ink">{credentials.email}</b>. Your password
        is right; the account asks for a code too.
      </p>
      <CodeField autoFocus />
      <SubmitButton look="accent" large busy="Signing in…">
        Sign in
      </SubmitButton>
      <button type="button" onClick={onBack} className={`${TEXT_LINK} justify-self-start text-sm`}>
        Back
      </button>
    </Form>
  );
}
