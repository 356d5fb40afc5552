import type { Passkey } from "@emblazon/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import { canUsePasskeys, whyNoPasskeys } from "../passkeys/can-use-passkeys.ts";
import { useProof } from "../session/use-proof.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { formatAgo, formatDay } from "../ui/format.ts";
import { PartState } from "../ui/part-state.tsx";
import { accountKeys } from "./account-keys.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { PasskeyName } from "./passkey-name.tsx";

export function PasskeysPart(): ReactElement {
  const client = useClient();
  const list = useQuery({
    queryKey: accountKeys.passkeys,
    queryFn: ({ signal }) => client.passkeys.list(signal),
  });
  if (list.data === undefined) {
    return <PartState error={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <>
      {list.data.length === 0 ? (
        <p className="text-sm text-ink-2">There is none yet.</p>
      ) : (
        <ul className="grid">
          {list.data.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <div className="mt-5">
        {canUsePasskeys() ? (
          <AddPasskey />
        ) : (
          <p className="text-sm text-ink-2">{whyNoPasskeys()}</p>
        )}
      </div>
    </>
  );
}

function PasskeyLine({ passkey }: { readonly passkey: Passkey }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const prove = useProof();
  const toasts = useToasts();
  const now = new Date();
  const remove = useMutation({
    mutationFn: () => prove((proof) => client.passkeys.remove(passkey.id, proof)),
    onError: (error) => toasts.show({ kind: "error", text: errorLine(describeError(error)) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountKeys.passkeys }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 first:pt-0">
      <div className="min-w-0 flex-1 basis-60">
        <PasskeyName passkey={passkey} />
        <p className="text-sm text-ink-2">
          Made {formatDay(passkey.created_at, now)} ·{" "}
          {passkey.last_used_at === null
            ? "not used yet"
            : `used ${formatAgo(passkey.last_used_at, now)}`}
        </p>
      </div>
      <ConfirmButton
        what={`the passkey ${passkey.name}`}
        question="It opens this account no more."
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        Remove
      </ConfirmButton>
    </li>
  );
}
