import type { AccountSession } from "@emblazon/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import { useProof } from "../session/use-proof.ts";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { formatAgo, formatDay } from "../ui/format.ts";
import { PartState } from "../ui/part-state.tsx";
import { accountKeys } from "./account-keys.ts";
import { describeDevice } from "./describe-device.ts";

const METHODS: Readonly<Record<AccountSession["method"], string>> = {
  guest: "as a guest",
  password: "with a password",
  passkey: "with a passkey",
  oauth: "through another provider",
};

/** Every place where the account is signed in, and the way to end it there. */
export function SessionsPart(): ReactElement {
  const client = useClient();
  const list = useQuery({
    queryKey: accountKeys.sessions,
    queryFn: ({ signal }) => client.account.sessions(signal),
  });
  const end = useEndSessions();
  if (list.data === undefined) {
    return <PartState error={list.error} onRetry={() => void list.refetch()} />;
  }
  const own = list.data.filter(({ current }) => current);
  const others = list.data.filter(({ current }) => !current);
  return (
    <>
      <ul className="grid">
        {[...own, ...others].map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 first:pt-0 last:border-b-0"
          >
            <SessionWords session={session} />
            {session.current ? null : (
              <Button
                aria-label={`Sign out ${describeDevice(session.user_agent)}, used ${formatAgo(session.last_used_at, new Date())}`}
                onClick={() => end(session.id)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length < 2 ? null : (
        <Button className="mt-4" onClick={() => end("others")}>
          Sign out everywhere else
        </Button>
      )}
    </>
  );
}

function SessionWords({ session }: { readonly session: AccountSession }): ReactElement {
  const now = new Date();
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="flex flex-wrap items-baseline gap-x-3 font-medium">
        {describeDevice(session.user_agent)}
        {session.current ? <span className="figures text-good">this one</span> : null}
      </p>
      <p className="text-sm text-ink-2">
        Used {formatAgo(session.last_used_at, now)} · signed in {formatDay(session.created_at, now)}
        , {METHODS[session.method]}
        {session.ip === null ? null : (
          <>
            {" "}
            · <span className="figures">{session.ip}</span>
          </>
        )}
      </p>
    </div>
  );
}

function useEndSessions(): (which: string) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  const prove = useProof();
  const toasts = useToasts();
  const mutation = useMutation({
    mutationFn: (which: string) =>
      prove((proof) =>
        which === "others"
          ? client.account.endOtherSessions(proof)
          : client.account.endSession(which, proof),
      ),
    onSuccess: (_nothing, which) =>
      toasts.show({
        text: which === "others" ? "Everywhere else you are signed out" : "Signed out there",
      }),
    onError: (error) => toasts.show({ kind: "error", text: errorLine(describeError(error)) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountKeys.sessions }),
  });
  return mutation.mutate;
}
