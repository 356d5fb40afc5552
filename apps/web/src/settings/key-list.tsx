import type { ApiKey } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { formatAgo, formatDay } from "../ui/format.ts";
import { accountKeys } from "./account-keys.ts";
import { describeScopes } from "./key-choices.ts";

export function KeyList({ keys }: { readonly keys: readonly ApiKey[] }): ReactElement {
  if (keys.length === 0) {
    return (
      <p className="text-sm text-ink-2">
        None yet. Made ones are listed here, without their secret.
      </p>
    );
  }
  return (
    <ul className="grid">
      {keys.map((key) => (
        <KeyLine key={key.id} apiKey={key} />
      ))}
    </ul>
  );
}

function KeyLine({ apiKey }: { readonly apiKey: ApiKey }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const now = new Date();
  const revoke = useMutation({
    mutationFn: () => client.keys.revoke(apiKey.id),
    onSuccess: () => toasts.show({ text: `The key “${apiKey.name}” is revoked` }),
    onError: (error) => toasts.show({ kind: "error", text: errorLine(describeError(error)) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountKeys.keys }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 first:pt-0 last:border-b-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-baseline gap-x-3 font-medium">
          <bdi>{apiKey.name}</bdi>
          <span className="figures text-ink-3">{apiKey.prefix}…</span>
        </p>
        <p className="text-sm text-ink-2">
          May {describeScopes(apiKey.scopes)} ·{" "}
          {apiKey.last_used_at === null
            ? "not used yet"
            : `used ${formatAgo(apiKey.last_used_at, now)}`}{" "}
          · {endOf(apiKey, now)}
        </p>
      </div>
      <ConfirmButton
        what={`the key ${apiKey.name}`}
        question="Programs with it are refused from now on."
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      >
        Revoke
      </ConfirmButton>
    </li>
  );
}

function endOf({ expires_at: end }: ApiKey, now: Date): string {
  if (end === null) return "no end";
  return Date.parse(end) <= now.getTime() ? "ended" : `ends ${formatDay(end, now)}`;
}
