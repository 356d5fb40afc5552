import { Dialog } from "@base-ui/react/dialog";
import { SlidersHorizontal, X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonClass } from "../ui/button-class.ts";
import { Icon } from "../ui/icon.tsx";

/** The settings on a phone: a sheet from below that leaves the picture in sight. */
export function SettingsSheet({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Dialog.Root modal={false}>
      <Dialog.Trigger aria-label="Settings" className={`${buttonClass("line", true)} px-3.5`}>
        <Icon of={SlidersHorizontal} size={17} />
        <span className="max-sm:sr-only">Settings</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Popup className="rise fixed inset-x-0 bottom-0 z-50 max-h-[56dvh] overflow-auto overscroll-contain rounded-t-bar border-t border-line bg-paper px-5 pt-3 pb-[max(1.5rem,env(safe-area-inset-bottom))] shadow-float">
          <div className="sticky top-0 z-10 flex justify-end">
            <Dialog.Title className="sr-only">Settings</Dialog.Title>
            <Dialog.Close
              aria-label="Close the settings"
              className="-me-2 grid size-11 place-items-center rounded-full bg-paper text-ink-2"
            >
              <Icon of={X} />
            </Dialog.Close>
          </div>
          <div className="-mt-9">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
