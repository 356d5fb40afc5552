import type { AdminUser } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useUser } from "../session/require-user.tsx";
import { Button } from "../ui/button.tsx";
import { count, formatAgo, formatBytes, formatDay } from "../ui/format.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { useChangeUser } from "./use-change-user.ts";

/** One person, what they have here, and what an administrator may do about it. */
export function UserLine({ user }: { readonly user: AdminUser }): ReactElement {
  const isSelf = useUser().id === user.id;
  const change = useChangeUser();
  const isDisabled = user.disabled_at !== null;
  const isAdmin = user.role === "admin";
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className={`font-semibold ${isDisabled ? "text-ink-3 line-through" : ""}`}>
            {user.email}
          </span>
          {user.full_name === "" ? null : (
            <span className="text-sm text-ink-2">
              <bdi>{user.full_name}</bdi>
            </span>
          )}
        </p>
        <p className="figures mt-0.5 flex flex-wrap gap-x-3 text-ink-3">
          {isAdmin ? <span className="text-ink">administrator</span> : null}
          {isDisabled ? <span className="text-bad">disabled</span> : null}
          {user.email_verified ? null : <span className="text-warn">mail not confirmed</span>}
          {user.second_factor ? <span className="text-good">second factor</span> : null}
          <span>
            {count(user.project_count, "project")} · {count(user.asset_count, "logo")} ·{" "}
            {formatBytes(user.storage_bytes)}
          </span>
        </p>
        <UserDays user={user} />
      </div>
      {isSelf ? (
        <p className="figures text-ink-3">you</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            aria-label={`${isAdmin ? "Make an ordinary user" : "Make an administrator"}: ${user.email}`}
            onClick={() => change(user, { role: isAdmin ? "user" : "admin" })}
          >
            {isAdmin ? "Make a user" : "Make an administrator"}
          </Button>
          <Button
            aria-label={`${isDisabled ? "Enable" : "Disable"} ${user.email}`}
            onClick={() => change(user, { disabled: !isDisabled })}
          >
            {isDisabled ? "Enable" : "Disable"}
          </Button>
        </div>
      )}
    </li>
  );
}

function UserDays({ user }: { readonly user: AdminUser }): ReactElement {
  const now = new Date();
  return (
    <p className="mt-1 text-sm text-ink-2">
      Since {formatDay(user.created_at, now)} ·{" "}
      {user.last_used_at === null ? "not signed in" : `here ${formatAgo(user.last_used_at, now)}`} ·{" "}
      <Link to="/admin/audit" search={{ user: user.id }} className={TEXT_LINK}>
        what they did
      </Link>
    </p>
  );
}
