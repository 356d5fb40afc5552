import { Popover } from "@base-ui/react/popover";
import type { Asset } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { CheckList } from "./check-list.tsx";
import { qualityWords } from "./quality-words.ts";

const TONES = { pass: "text-good", warn: "text-warn", fail: "text-bad" } as const;

export interface CheckBadgeProps {
  readonly asset: Asset;
  /** What it is called here, e.g. "logo 3". */
  readonly name: string;
}

/** How many checks a logo passes, as a note in the margin; opens the list of them. */
export function CheckBadge({ asset, name }: CheckBadgeProps): ReactElement | null {
  const { quality } = asset;
  if (quality === null) return null;
  const { shown, words } = qualityWords(quality);
  const [passed = "", total = ""] = shown.split("/");
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`Checks of ${name}: ${shown}`}
        title={words}
        className="figures ms-auto -me-2 inline-flex min-h-8 min-w-8 items-center justify-end rounded-control px-2 whitespace-nowrap text-ink-3 hover:bg-wash max-[22.5em]:px-1 max-[22.5em]:-me-1.5 data-popup-open:bg-wash coarse:min-h-11"
      >
        <span className={TONES[quality.verdict]}>{passed}</span>/{total}
      </Popover.Trigger>
      <Popover.Portal container={document.getElementById("main")}>
        <Popover.Positioner sideOffset={6} align="end" className="z-40">
          <Popover.Popup className="rise max-h-[min(60dvh,26rem,var(--available-height))] w-[min(20rem,calc(100vw-2.5rem))] overflow-auto overscroll-contain rounded-tile border border-line bg-raised p-4 text-sm text-ink-2 shadow-float outline-none">
            <Popover.Title className="text-base font-semibold text-ink">Checks</Popover.Title>
            <CheckList assetId={asset.id} />
            <Link
              to="/logos/$assetId"
              params={{ assetId: asset.id }}
              hash="checks"
              className="mt-3 inline-flex min-h-6 items-center font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-current coarse:min-h-11"
            >
              What each of them means
            </Link>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
