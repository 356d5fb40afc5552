import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { ReactElement } from "react";
import { useToasts } from "../live/toasts.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

const ShortcutSheet = lazy(async () => {
  const { ShortcutSheet: sheet } = await import("./shortcut-sheet.tsx");
  return { default: sheet };
});

/** The keys that work on every page, and the sheet that lists all of them. */
export function GlobalShortcuts(): ReactElement | null {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const navigate = useNavigate();
  const toasts = useToasts();
  useShortcuts({
    help: (event) => {
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    },
    new: () => void navigate({ to: "/create", search: {} }),
    work: () => void navigate({ to: "/projects", search: {} }),
    photos: () => void navigate({ to: "/photos", search: {} }),
    undo: (event) => {
      if (toasts.undoLatest()) event.preventDefault();
    },
  });
  if (!wanted) return null;
  return (
    <Suspense>
      <ShortcutSheet open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
