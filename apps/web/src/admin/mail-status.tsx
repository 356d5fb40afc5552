import type { MailSummary } from "@emblazon/contract";
import type { ReactElement } from "react";
import { count } from "../ui/format.ts";

const LOOKS: Readonly<Record<MailSummary["status"], string>> = {
  waiting: "text-warn",
  sent: "text-good",
  refused: "text-bad",
  kept: "text-ink-2",
};

/** What became of a mail so far. */
export function MailStatus({
  mail: { status, tries },
}: {
  readonly mail: Pick<MailSummary, "status" | "tries">;
}): ReactElement {
  return (
    <span className={`figures ${LOOKS[status]}`}>
      {status}
      {status === "waiting" && tries > 0 ? `, ${count(tries, "try", "tries")}` : ""}
    </span>
  );
}
