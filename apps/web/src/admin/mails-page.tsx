import type { MailSummary } from "@emblazon/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { useSignInOptions } from "../session/use-sign-in-options.ts";
import { formatAgo } from "../ui/format.ts";
import { PartState } from "../ui/part-state.tsx";
import { LoadMore } from "../work/load-more.tsx";
import { adminKeys } from "./admin-keys.ts";
import { MailStatus } from "./mail-status.tsx";

const PAGE_SIZE = 50;
/** Mails are written and sent in the background. */
const POLL_MS = 10_000;

/** Every mail that the studio wrote: sent, or kept to be passed on. */
export function MailsPage(): ReactElement {
  usePageTitle("Administration: mail");
  const client = useClient();
  const isKept = useSignInOptions().data?.mail === "kept";
  const list = useInfiniteQuery({
    queryKey: adminKeys.mails,
    queryFn: ({ pageParam, signal }) =>
      client.admin.mails({ limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: POLL_MS,
  });
  const mails = list.data?.pages.flatMap((page) => page.data);
  return (
    <div className="pt-6">
      {isKept ? (
        <p className="max-w-[66ch] text-sm text-ink-2">
          No mail server is set, so mails are kept here for you to pass on. Set{" "}
          <code className="figures">SMTP_URL</code>, and they are sent.
        </p>
      ) : null}
      {mails === undefined ? (
        <div className="mt-6">
          <PartState error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : (
        <MailList mails={mails} />
      )}
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

function MailList({ mails }: { readonly mails: readonly MailSummary[] }): ReactElement {
  if (mails.length === 0) {
    return (
      <p role="status" className="py-16 text-ink-2">
        No mail was written yet. Someone who registers, or forgets a password, gets one.
      </p>
    );
  }
  return (
    <ul className="mt-3" aria-label="Mails">
      {mails.map((mail) => (
        <li key={mail.id} className="border-b border-line">
          <Link
            to="/admin/mail/$mailId"
            params={{ mailId: mail.id }}
            className="-mx-3 flex flex-wrap items-baseline gap-x-6 gap-y-0.5 rounded-control px-3 py-3 no-underline -outline-offset-2 hover:bg-wash"
          >
            <span className="min-w-0 flex-1 basis-64">
              <span className="block font-medium">{mail.subject}</span>
              <span className="block text-sm text-ink-2">{mail.to}</span>
            </span>
            <MailStatus mail={mail} />
            <span className="figures text-ink-3 sm:w-28 sm:text-end">
              {formatAgo(mail.created_at, new Date())}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
