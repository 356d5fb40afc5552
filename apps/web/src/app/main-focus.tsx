import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";

/** The page's main part. After a change of page the focus moves here, unless the page took it. */
export function MainFocus({ children }: { readonly children: ReactNode }): ReactElement {
  const pathname = useLocation({ select: (location) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement === null || document.activeElement === document.body) {
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className="flex grow flex-col outline-none">
      {children}
    </main>
  );
}
