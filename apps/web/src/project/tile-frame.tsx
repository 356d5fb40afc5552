import type { ReactElement, ReactNode } from "react";

export interface TileFrameProps {
  readonly label: string;
  readonly picked?: boolean;
  /** Who made it. Its line is there from the first moment on, though empty; undefined for none. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
  readonly footer: ReactNode;
}

/** The shape that every tile has from the first moment on: 4:3 and a line below. */
export function TileFrame({
  label,
  picked = false,
  note,
  children,
  footer,
}: TileFrameProps): ReactElement {
  return (
    <article
      aria-label={label}
      data-picked={picked || undefined}
      className="overflow-hidden rounded-tile border border-line bg-raised outline-offset-2 data-picked:outline-2 data-picked:outline-ink has-[.tile-link:focus-visible]:outline-2 has-[.tile-link:focus-visible]:outline-focus"
    >
      <div className="relative aspect-4/3 overflow-hidden">{children}</div>
      <div className="flex h-11 items-center gap-1 border-t border-line ps-1 pe-3 text-sm text-ink-2 sm:ps-1.5">
        {footer}
      </div>
      {note === undefined ? null : (
        <p
          title={note === "" ? undefined : note}
          className="mx-3 mb-2 line-clamp-2 h-[2.8em] text-xs text-ink-2 max-sm:line-clamp-3 max-sm:h-[4.2em]"
        >
          {note}
        </p>
      )}
    </article>
  );
}
