import type { AuditEntry } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { describeDevice } from "../settings/describe-device.ts";
import { formatMoment } from "../ui/format.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";

/** One thing that happened: what, when, whose, from where. */
export function AuditLine({ entry }: { readonly entry: AuditEntry }): ReactElement {
  const details = Object.entries(entry.detail);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:items-baseline md:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)]">
      <p className="figures text-ink-3">
        <time dateTime={entry.created_at}>{formatMoment(entry.created_at)}</time>
      </p>
      <div className="min-w-0">
        <p>
          <Link
            to="/admin/audit"
            search={(before) => ({ ...before, event: entry.event })}
            className={`${TEXT_LINK} font-medium`}
          >
            {entry.event}
          </Link>
        </p>
        {details.length === 0 ? null : (
          <p className="figures break-words text-ink-2">
            {details.map(([name, value]) => `${name} ${shown(value)}`).join(" · ")}
          </p>
        )}
      </div>
      <div className="min-w-0 text-ink-2">
        <p className="figures flex flex-wrap gap-x-3">
          <span>{entry.ip ?? "no address"}</span>
          {entry.user_id === null ? (
            <span className="text-ink-3">nobody known</span>
          ) : (
            <Link
              to="/admin/audit"
              search={(before) => ({ ...before, user: entry.user_id ?? "" })}
              title={entry.user_id}
              className="underline decoration-line-strong underline-offset-4 hover:text-ink"
            >
              …{entry.user_id.slice(-12)}
            </Link>
          )}
          {entry.actor_id === null || entry.actor_id === entry.user_id ? null : (
            <span title={entry.actor_id}>by …{entry.actor_id.slice(-12)}</span>
          )}
        </p>
        <p className="text-ink-3" title={entry.user_agent}>
          {entry.user_agent === "" ? "" : describeDevice(entry.user_agent)}
        </p>
      </div>
    </li>
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
