import { Dialog } from "@base-ui/react/dialog";
import type { Asset } from "@emblazon/contract";
import { PencilLine, X } from "lucide-react";
import type { ReactElement } from "react";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { buttonClass } from "../ui/button-class.ts";
import { Icon } from "../ui/icon.tsx";
import { Picture } from "../ui/picture.tsx";
import { PICTURE_HINT, REFINE_HINT } from "./refine-examples.ts";
import { RefineBar } from "./refine-bar.tsx";
import type { RefineBarProps } from "./refine-bar.tsx";

export interface RefineSheetProps extends RefineBarProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** What can be refined, in the order of the page. */
  readonly choices: readonly Asset[];
  readonly onChoose: (assetId: string) => void;
}

/** Refining on a phone: a sheet from the bottom, with the logo chosen in it. */
export function RefineSheet(props: RefineSheetProps): ReactElement {
  const { open, onOpen, choices, onChoose, ...bar } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Trigger className={`${buttonClass("line", true)} max-sm:px-4`}>
        <span className="max-sm:hidden">
          <Icon of={PencilLine} size={17} />
        </span>
        Refine
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="rise fixed inset-0 z-40 bg-black/30" />
        <Dialog.Popup className="rise fixed inset-x-0 bottom-0 z-50 max-h-[88dvh] overflow-auto overscroll-contain rounded-t-bar border-t border-line bg-paper px-5 pt-2 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-float">
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-base font-semibold">Refine in words</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-me-2 grid size-11 place-items-center rounded-full text-ink-2"
            >
              <Icon of={X} />
            </Dialog.Close>
          </div>
          <Choices choices={choices} chosenId={bar.target?.id} onChoose={onChoose} />
          <RefineBar {...bar} hint={hintFor(bar.target)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function hintFor(target: Asset | null): string {
  return target !== null && isModelPicture(target) ? PICTURE_HINT : REFINE_HINT;
}

function Choices({
  choices,
  chosenId,
  onChoose,
}: Pick<RefineSheetProps, "choices" | "onChoose"> & {
  readonly chosenId: string | undefined;
}): ReactElement {
  return (
    <div
      role="group"
      aria-label="Which logo"
      className="-mx-5 mb-3 flex gap-2 overflow-x-auto px-5 py-1"
    >
      {choices.map((asset) => (
        <button
          key={asset.id}
          type="button"
          aria-pressed={asset.id === chosenId}
          aria-label={`Logo ${asset.position + 1}: ${asset.enhanced_prompt ?? asset.title}`}
          onClick={() => onChoose(asset.id)}
          className="h-15 w-20 shrink-0 overflow-hidden rounded-control border border-line outline-offset-2 aria-pressed:outline-2 aria-pressed:outline-ink"
        >
          {asset.thumbnail_url === null ? null : (
            <Picture
              src={asset.thumbnail_url}
              alt=""
              width={80}
              height={60}
              loading="lazy"
              className="block size-full object-cover"
            />
          )}
        </button>
      ))}
    </div>
  );
}
