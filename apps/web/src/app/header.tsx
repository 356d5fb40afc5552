import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { HeaderAccount } from "../session/header-account.tsx";
import { ThemeSwitch } from "../theme/theme-switch.tsx";
import { EmblazonMark } from "../ui/emblazon-mark.tsx";

const LINK =
  "inline-flex h-11 items-center whitespace-nowrap rounded-control px-1 text-sm font-medium text-ink-2 no-underline hover:text-ink aria-[current=page]:text-ink";

/** Pages that belong to none of the header's places. */
const OUTSIDE = /^\/(?:login|register|forgot|reset|verify|settings|admin)(?:\/|$)/;

export function Header(): ReactElement {
  const pathname = useLocation({ select: (location) => location.pathname });
  const inWork = pathname === "/projects";
  const inPhotos = /^\/photos(?:\/|$)/.test(pathname);
  const inLogos = !inWork && !inPhotos && !OUTSIDE.test(pathname);
  return (
    <header className="flex min-h-16 shrink-0 items-center gap-2 border-b border-line px-3 min-[23em]:px-5 min-[23em]:gap-3 sm:gap-5 md:px-10 large-text:flex-wrap large-text:justify-end large-text:pb-2">
      <Link to="/" aria-label="Emblazon, start" className="flex h-11 items-center gap-2 text-ink">
        <EmblazonMark size={22} />
        <span className="display text-[1.625rem] leading-none max-[27em]:sr-only">Emblazon</span>
      </Link>
      <nav
        aria-label="Main"
        className="flex grow items-center gap-2.5 min-[23em]:gap-5 large-text:flex-wrap"
      >
        <Link
          to="/"
          activeOptions={{ exact: true, includeSearch: false }}
          className={`${LINK} max-sm:hidden`}
          aria-current={inLogos ? "page" : undefined}
        >
          Logos
        </Link>
        <Link
          to="/photos"
          search={{}}
          activeOptions={{ exact: true, includeSearch: false }}
          className={LINK}
          aria-current={inPhotos ? "page" : undefined}
        >
          Photos
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
