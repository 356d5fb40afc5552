import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { GlobalShortcuts } from "../keys/global-shortcuts.tsx";
import { ShortcutSettings } from "../keys/shortcut-settings.tsx";
import { AnnouncerProvider } from "../live/announcer.tsx";
import { ToastProvider } from "../live/toasts.tsx";
import { SessionSync } from "../session/session-sync.tsx";
import { Header } from "./header.tsx";
import { MainFocus } from "./main-focus.tsx";
import { PrefetchPages } from "./prefetch-pages.tsx";
import { PendingPage } from "./pending-page.tsx";
import { SkipLink } from "./skip-link.tsx";

/** What stands around every page. */
export function Shell(): ReactElement {
  return (
    <AnnouncerProvider>
      <ShortcutSettings>
        <ToastProvider>
          <SkipLink />
          <div className="flex min-h-dvh flex-col">
            <Header />
            <MainFocus>
              <Suspense fallback={<PendingPage />}>
                <Outlet />
              </Suspense>
            </MainFocus>
          </div>
          <SessionSync />
          <GlobalShortcuts />
          <PrefetchPages />
        </ToastProvider>
      </ShortcutSettings>
    </AnnouncerProvider>
  );
}
