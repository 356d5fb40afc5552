import { Menu } from "@base-ui/react/menu";
import type { User } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { AccountInitial, accountName } from "./account-initial.tsx";
import { useSignOut } from "./use-sign-out.ts";

const ITEM =
  "flex min-h-9 cursor-default items-center rounded-[6px] px-3 text-sm no-underline outline-none select-none data-highlighted:bg-wash data-highlighted:text-ink coarse:min-h-11";

/** Who is signed in, and what there is to do about it. */
export function AccountMenu({ user }: { readonly user: User }): ReactElement {
  const signOut = useSignOut();
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={`Account: ${accountName(user)}`}
        className="rounded-full outline-offset-0"
      >
        <AccountInitial user={user} />
      </Menu.Trigger>
      <Menu.Portal container={document.getElementById("main")}>
        <Menu.Positioner sideOffset={6} align="end" className="z-40">
          <Menu.Popup className="rise max-w-[min(20rem,calc(100vw-2rem))] min-w-56 rounded-tile border border-line bg-raised p-1.5 text-ink-2 shadow-float outline-none">
            <div className="px-3 pt-1.5 pb-2 text-sm">
              {user.full_name === "" ? null : (
                <p className="truncate font-semibold text-ink">
                  <bdi>{user.full_name}</bdi>
                </p>
              )}
              <p className="truncate">{user.email}</p>
            </div>
            <Menu.Separator className="mb-1.5 h-px bg-line" />
            <Menu.LinkItem closeOnClick render={<Link to="/settings" />} className={ITEM}>
              Settings
            </Menu.LinkItem>
            {user.role === "admin" ? (
              <Menu.LinkItem closeOnClick render={<Link to="/admin" />} className={ITEM}>
                Administration
              </Menu.LinkItem>
            ) : null}
            <Menu.Separator className="my-1.5 h-px bg-line" />
            <Menu.Item onClick={signOut} className={ITEM}>
              Log out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
