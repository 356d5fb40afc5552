import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { applyTheme, nextTheme, readTheme } from "./theme.ts";
import type { Theme } from "./theme.ts";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const NAMES = { system: "as the system", light: "light", dark: "dark" } as const;

export function ThemeSwitch(): ReactElement {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(readTheme()), []);
  const next = nextTheme(theme);
  const label = `Theme: ${NAMES[theme]}. Change to ${NAMES[next]}`;
  const change = (): void => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={change}
      className="-me-2.5 grid size-11 shrink-0 place-items-center rounded-control text-ink-2 hover:text-ink"
    >
      <Icon of={ICONS[theme]} />
    </button>
  );
}
