import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";

export interface IconProps {
  readonly of: LucideIcon;
  /** Pixels; default 18. */
  readonly size?: number;
  readonly filled?: boolean;
}

/** A line icon at the studio's one weight. Decoration only: the control carries the name. */
export function Icon({ of: Glyph, size = 18, filled = false }: IconProps): ReactElement {
  return (
    <Glyph
      aria-hidden="true"
      size={size}
      strokeWidth={1.5}
      absoluteStrokeWidth
      fill={filled ? "currentColor" : "none"}
      className="shrink-0"
    />
  );
}
