import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";

/**
 * The page's main part. Once another page is shown, which may be a while after its address is, the
 * focus moves here, unless the page took it.
 */
export function MainFocus({ children }: { readonly children: ReactNode }): ReactElement {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (isFirst) return;
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
