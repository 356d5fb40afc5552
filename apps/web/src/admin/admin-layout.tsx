import { Link, Outlet } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePageTitle } from "../app/use-page-title.ts";
import { ProofProvider } from "../session/proof-provider.tsx";
import { RequireUser, useUser } from "../session/require-user.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { MessagePage } from "../ui/message-page.tsx";
import { PAGE_TAB, PageTabs } from "../ui/page-tabs.tsx";

const exact = { exact: true, includeSearch: false };

/** What stands around every page of administrators. */
export function AdminLayout(): ReactElement {
  return (
    <RequireUser>
      <ForAdministrators />
    </RequireUser>
  );
}

function ForAdministrators(): ReactElement {
  if (useUser().role !== "admin") return <NotYours />;
  return (
    <div className="mx-auto w-full max-w-[1200px] px-5 pt-8 pb-20 md:px-10">
      <h1 className="display text-xl sm:text-[2.75rem]">Administration</h1>
      <PageTabs label="Administration">
        <Link to="/admin" activeOptions={exact} className={PAGE_TAB}>
          People
        </Link>
        <Link to="/admin/engines" className={PAGE_TAB}>
          Engines
        </Link>
        <Link to="/admin/mail" className={PAGE_TAB}>
          Mail
        </Link>
        <Link to="/admin/audit" activeOptions={exact} className={PAGE_TAB}>
          Audit log
        </Link>
      </PageTabs>
      <ProofProvider>
        <Outlet />
      </ProofProvider>
    </div>
  );
}

function NotYours(): ReactElement {
  usePageTitle("For administrators");
  return (
    <MessagePage
      note="403"
      title="This is for administrators."
      actions={
        <Link to="/projects" className={buttonClass("line")}>
          Your work
        </Link>
      }
    >
      <p>
        Ask one of them to make you one. The first becomes it by the link that the server wrote into
        its log when it started.
      </p>
    </MessagePage>
  );
}
