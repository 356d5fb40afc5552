import { Menu } from "@base-ui/react/menu";
import { Download } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";

export interface TileMenuProps {
  readonly assetId: string;
  /** What is downloaded, e.g. "logo 3". */
  readonly name: string;
  readonly children: ReactNode;
}

/** The classes of a line in it. */
export const TILE_MENU_ITEM =
  "flex min-h-9 cursor-default items-center justify-between gap-6 rounded-[6px] px-3 text-sm outline-none select-none data-highlighted:bg-wash data-highlighted:text-ink coarse:min-h-11";

/** What opens below a tile's arrow: its files, and what else can be done with it. */
export function TileMenu({ assetId, name, children }: TileMenuProps): ReactElement {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={`Download ${name}`}
        title="Download"
        data-download-for={assetId}
        className="grid size-9 shrink-0 place-items-center rounded-control hover:bg-wash hover:text-ink data-popup-open:bg-wash data-popup-open:text-ink coarse:size-11 max-[22.5em]:coarse:w-9"
      >
        <Icon of={Download} size={17} />
      </Menu.Trigger>
      <Menu.Portal container={document.getElementById("main")}>
        <Menu.Positioner sideOffset={6} align="start" className="z-30">
          <Menu.Popup className="rise min-w-56 rounded-tile border border-line bg-raised p-1.5 text-ink-2 shadow-float outline-none">
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
