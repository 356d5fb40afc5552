import type { ReactElement } from "react";

const SEAL =
  "M50 2L60.35 11.36L74 8.43L78.28 21.72L91.57 26L88.64 39.65L98 50L88.64 60.35L91.57 74L78.28 78.28L74 91.57L60.35 88.64L50 98L39.65 88.64L26 91.57L21.72 78.28L8.43 74L11.36 60.35L2 50L11.36 39.65L8.43 26L21.72 21.72L26 8.43L39.65 11.36ZM36 32H65V41H46V45.5H61V54.5H46V59H65V68H36Z";

/** The studio's own mark: a seal with its initial cut out. */
export function EmblazonMark({ size }: { readonly size: number }): ReactElement {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 100 100" className="shrink-0">
      <path fill="currentColor" fillRule="evenodd" d={SEAL} />
    </svg>
  );
}
