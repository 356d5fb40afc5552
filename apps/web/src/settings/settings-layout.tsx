import { Link, Outlet } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ProofProvider } from "../session/proof-provider.tsx";
import { RequireUser } from "../session/require-user.tsx";
import { PAGE_TAB, PageTabs } from "../ui/page-tabs.tsx";

const exact = { exact: true };

/** What stands around every page of settings. */
export function SettingsLayout(): ReactElement {
  return (
    <RequireUser>
      <div className="mx-auto w-full max-w-[1120px] px-5 pt-8 pb-20 md:px-10">
        <h1 className="display text-xl sm:text-[2.75rem]">Settings</h1>
        <PageTabs label="Settings">
          <Link to="/settings" activeOptions={exact} className={PAGE_TAB}>
            Profile
          </Link>
          <Link to="/settings/security" activeOptions={exact} className={PAGE_TAB}>
            Security
          </Link>
          <Link to="/settings/keys" activeOptions={exact} className={PAGE_TAB}>
            API keys
          </Link>
          <Link to="/settings/data" activeOptions={exact} className={PAGE_TAB}>
            Your data
          </Link>
        </PageTabs>
        <ProofProvider>
          <Outlet />
        </ProofProvider>
      </div>
    </RequireUser>
  );
}
