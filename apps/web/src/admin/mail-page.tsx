import type { MailMessage } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { formatMoment } from "../ui/format.ts";
import { Icon } from "../ui/icon.tsx";
import { PartState } from "../ui/part-state.tsx";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { adminKeys } from "./admin-keys.ts";
import { LinkedText } from "./linked-text.tsx";
import { MailStatus } from "./mail-status.tsx";

export function MailPage(): ReactElement {
  const { mailId } = useParams({ from: "/admin/mail/$mailId" });
  const client = useClient();
  const mail = useQuery({
    queryKey: adminKeys.mail(mailId),
    queryFn: ({ signal }) => client.admin.mail(mailId, signal),
  });
  usePageTitle(mail.data === undefined ? "Administration: mail" : `Mail: ${mail.data.subject}`);
  return (
    <div className="pt-5">
      <Link to="/admin/mail" className={`${TEXT_LINK} gap-1.5 text-sm text-ink-2`}>
        <Icon of={ArrowLeft} size={15} />
        All mails
      </Link>
      <div className="mt-4">
        {mail.data === undefined ? (
          <PartState error={mail.error} onRetry={() => void mail.refetch()} />
        ) : (
          <Letter mail={mail.data} />
        )}
      </div>
    </div>
  );
}

/** Its words as text alone: the studio's pages turn nothing that was written into HTML. */
function Letter({ mail }: { readonly mail: MailMessage }): ReactElement {
  return (
    <article>
      <h2 className="text-lg font-semibold">{mail.subject}</h2>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-sm">
        <Fact name="To">{mail.to}</Fact>
        <Fact name="State">
          <MailStatus mail={mail} />
        </Fact>
        <Fact name="Written">{formatMoment(mail.created_at)}</Fact>
        {mail.sent_at === null ? null : <Fact name="Sent">{formatMoment(mail.sent_at)}</Fact>}
        {mail.error === null ? null : <Fact name="Trouble">{mail.error}</Fact>}
      </dl>
      {mail.text === null ? (
        <p className="mt-6 text-ink-2">The words of a mail that was sent are not kept.</p>
      ) : (
        <div className="mt-6 max-w-[44rem]">
          <LinkedText text={mail.text} />
        </div>
      )}
    </article>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
