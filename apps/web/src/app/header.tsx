import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { HeaderAccount } from "../session/header-account.tsx";
import { ThemeSwitch } from "../theme/theme-switch.tsx";
import { EmblazonMark } from "../ui/emblazon-mark.tsx";

const LINK =
  "inline-flex h-11 items-center rounded-control px-1 text-sm font-medium text-ink-2 no-underline hover:text-ink aria-[current=page]:text-ink";

/** Pages that belong to none of the header's places. */
const OUTSIDE = /^\/(?:login|register|forgot|reset|verify|settings|admin)(?:\/|$)/;

export function Header(): ReactElement {
  const pathname = useLocation({ select: (location) => location.pathname });
  const inWork = pathname === "/projects";
  const inLogos = !inWork && !OUTSIDE.test(pathname);
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-b border-line px-5 sm:gap-5 md:px-10">
      <Link to="/" aria-label="Emblazon, start" className="flex h-11 items-center gap-2 text-ink">
        <EmblazonMark size={22} />
        <span className="display text-[1.625rem] leading-none max-[22.5em]:sr-only">Emblazon</span>
      </Link>
      <nav aria-label="Main" className="flex grow items-center gap-5">
        <Link
          to="/"
          activeOptions={{ exact: true, includeSearch: false }}
          className={`${LINK} max-sm:hidden`}
          aria-current={inLogos ? "page" : undefined}
        >
          Logos
        </Link>
        <a href="docs" className={`${LINK} max-sm:hidden`}>
          Docs
        </a>
        <Link
          to="/projects"
          activeOptions={{ exact: true, includeSearch: false }}
          className={`${LINK} ms-auto`}
          aria-current={inWork ? "page" : undefined}
        >
          Your work
        </Link>
      </nav>
      <HeaderAccount />
      <ThemeSwitch />
    </header>
  );
}
