import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import { buttonClass } from "../ui/button-class.ts";
import { AccountInitial } from "./account-initial.tsx";
import { useAfterIdle } from "./use-after-idle.ts";
import { useSession } from "./use-session.ts";

const AccountMenu = lazy(async () => {
  const { AccountMenu: menu } = await import("./account-menu.tsx");
  return { default: menu };
});

/** Pages that a sign-in leads away from anyway. */
const NO_WAY_BACK = ["/", "/login", "/register", "/forgot", "/reset", "/verify"];

/**
 * The header's last word: the way to sign in, or the account. The first page asks who is there when
 * it has nothing else to do, and offers the sign-in until then.
 */
export function HeaderAccount(): ReactElement | null {
  const { pathname, href } = useLocation();
  const idle = useAfterIdle();
  const isLanding = pathname === "/";
  const session = useSession(idle || !isLanding);
  const user = session.data?.user ?? null;
  if (user !== null) {
    return (
      <Suspense fallback={<AccountInitial user={user} />}>
        <AccountMenu user={user} />
      </Suspense>
    );
  }
  if (session.isPending && !isLanding) return <span className="h-10 w-[4.75rem] shrink-0" />;
  if (pathname === "/login") return null;
  return (
    <Link
      to="/login"
      search={NO_WAY_BACK.includes(pathname) ? {} : { next: href }}
      data-unless-known={session.isPending || undefined}
      className={buttonClass("line")}
    >
      Sign in
    </Link>
  );
}
