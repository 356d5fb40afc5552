import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { isMac } from "./is-mac.ts";
import { Kbd } from "./kbd.tsx";
import { useShortcutSettings } from "./shortcut-settings.tsx";
import { shortcuts } from "./shortcuts.ts";
import type { Shortcut } from "./shortcuts.ts";
import { shownKeys } from "./shown-keys.ts";

const PLACES = ["Everywhere", "A project", "A logo", "Photos", "A picture", "Your work"] as const;

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps): ReactElement {
  const { singleKeys, setSingleKeys } = useShortcutSettings();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="rise fixed inset-0 z-40 bg-black/30" />
        <Dialog.Popup className="rise fixed inset-x-4 top-[8vh] z-50 mx-auto max-h-[84vh] max-w-[760px] overflow-auto rounded-bar border border-line bg-raised p-6 shadow-float sm:p-8">
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="display text-xl">Shortcuts</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-me-2 -mt-2 grid size-11 place-items-center rounded-control text-ink-2 hover:text-ink"
            >
              <Icon of={X} />
            </Dialog.Close>
          </div>
          <div className="mt-4 gap-10 sm:columns-2">
            {PLACES.map((place) => (
              <ShortcutGroup key={place} place={place} />
            ))}
          </div>
          <label className="mt-4 flex min-h-11 items-center gap-3 border-t border-line pt-4 text-sm text-ink-2">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={singleKeys}
              onChange={(event) => setSingleKeys(event.target.checked)}
            />
            Single keys act as shortcuts. Turn this off if you dictate or press keys by accident.
          </label>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ShortcutGroup({ place }: { readonly place: Shortcut["where"] }): ReactElement {
  const mac = isMac();
  return (
    <section className="mb-6 break-inside-avoid">
      <h3 className="label">{place}</h3>
      <dl className="mt-2">
        {shortcuts
          .filter((shortcut) => shortcut.where === place)
          .map((shortcut) => (
            <div
              key={shortcut.id}
              className="flex items-center justify-between gap-4 border-b border-line py-1.5 text-sm"
            >
              <dt>{shortcut.label}</dt>
              <dd className="flex shrink-0 gap-1">
                <span className="sr-only">{shownKeys(shortcut, mac).join(", then ")}</span>
                {shownKeys(shortcut, mac).map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
