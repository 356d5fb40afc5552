import type { OAuthAccount } from "@emblazon/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useToasts } from "../live/toasts.tsx";
import { useProof } from "../session/use-proof.ts";
import { useSignInOptions } from "../session/use-sign-in-options.ts";
import { buttonClass } from "../ui/button-class.ts";
import { ConfirmButton } from "../ui/confirm-button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { formatDay } from "../ui/format.ts";
import { PartState } from "../ui/part-state.tsx";
import { accountKeys } from "./account-keys.ts";

/** Other providers that the account can be entered through: what is linked, and what could be. */
export function ProvidersPart(): ReactElement {
  const client = useClient();
  const offered = useSignInOptions().data?.providers ?? [];
  const list = useQuery({
    queryKey: accountKeys.providers,
    queryFn: ({ signal }) => client.providers.list(signal),
  });
  if (list.data === undefined) {
    return <PartState error={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <>
      {list.data.length === 0 ? (
        <p className="text-sm text-ink-2">None is linked yet.</p>
      ) : (
        <ul className="grid">
          {list.data.map((linked) => (
            <ProviderLine key={linked.id} linked={linked} />
          ))}
        </ul>
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        {offered.map(({ id, name, url }) => (
          <a key={id} href={`${url}?link=true`} className={buttonClass("line")}>
            Link {name}
          </a>
        ))}
      </div>
    </>
  );
}

function ProviderLine({ linked }: { readonly linked: OAuthAccount }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const prove = useProof();
  const toasts = useToasts();
  const unlink = useMutation({
    mutationFn: () => prove((proof) => client.providers.unlink(linked.id, proof)),
    onError: (error) => toasts.show({ kind: "error", text: errorLine(describeError(error)) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountKeys.providers }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 first:pt-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">{linked.name}</p>
        <p className="text-sm text-ink-2">
          {linked.email === "" ? null : <bdi>{linked.email} · </bdi>}
          linked {formatDay(linked.created_at, new Date())}
        </p>
      </div>
      <ConfirmButton
        what={linked.name}
        question="It opens this account no more."
        busy={unlink.isPending}
        onConfirm={() => unlink.mutate()}
      >
        Unlink
      </ConfirmButton>
    </li>
  );
}
