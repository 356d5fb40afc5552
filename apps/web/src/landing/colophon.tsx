import type { ReactElement } from "react";

const LINK =
  "inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-4 hover:text-ink coarse:min-h-11";

export function Colophon(): ReactElement {
  return (
    <footer className="mt-auto flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-5 text-sm text-ink-3">
      <p className="me-auto">Emblazon is open source and runs where you put it.</p>
      <a href="docs" className={LINK}>
        API reference
      </a>
      <a href="openapi.json" className={LINK}>
        OpenAPI
      </a>
      <a href="health" className={LINK}>
        Health
      </a>
    </footer>
  );
}
