import { createContext, use, useEffect, useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";

export interface ShortcutSettingsValue {
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

const KEY = "emblazon.single-keys";
const SettingsContext = createContext<ShortcutSettingsValue>({
  singleKeys: true,
  setSingleKeys: () => undefined,
});

/** Remembers whether single letters act as shortcuts. */
export function ShortcutSettings({ children }: { readonly children: ReactNode }): ReactElement {
  const [singleKeys, setState] = useState(true);
  useEffect(() => {
    try {
      setState(localStorage.getItem(KEY) !== "off");
    } catch {
      // Forbidden storage: the default stands.
    }
  }, []);
  const value = useMemo(
    () => ({
      singleKeys,
      setSingleKeys: (on: boolean) => {
        setState(on);
        try {
          localStorage.setItem(KEY, on ? "on" : "off");
        } catch {
          // Forbidden storage: the choice lasts until the page is left.
        }
      },
    }),
    [singleKeys],
  );
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

export function useShortcutSettings(): ShortcutSettingsValue {
  return use(SettingsContext);
}
