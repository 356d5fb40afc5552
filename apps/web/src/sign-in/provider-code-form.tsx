import { confirmSecondFactor } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { CodeField } from "../form/code-field.tsx";
import { Form } from "../form/form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { useForm } from "../form/use-form.ts";
import { enterSession } from "../session/change-session.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";

/** The code of the second factor, for someone whom another provider has sent back. */
export function ProviderCodeForm({ ceremony }: { readonly ceremony: string }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const state = useForm({
    schema: confirmSecondFactor,
    fieldOf: { invalid_credentials: "code" },
    send: ({ code }) => client.auth.providerCode({ ceremony_id: ceremony, code }),
    onDone: ({ user }) => void enterSession(queryClient, user),
  });
  return (
    <Form label="Second factor" state={state}>
      <p className="text-sm text-ink-2">
        The provider knows you; your account asks for a code too.
      </p>
      <CodeField autoFocus />
      <SubmitButton look="accent" large busy="Signing in…">
        Sign in
      </SubmitButton>
      <Link to="/login" className={`${TEXT_LINK} justify-self-start text-sm`}>
        Sign in another way
      </Link>
    </Form>
  );
}
