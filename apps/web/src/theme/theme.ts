export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const KEY = "emblazon.theme";

/** The theme that was chosen on this machine; `system` when none was or storage is forbidden. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return themes.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}

/** Shows a theme at once and remembers it. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Forbidden storage: the choice lasts until the page is left.
  }
}

/** Does what has the browser forget all that the studio keeps in it; the theme is nobody's secret. */
export async function keepingTheme(run: () => Promise<void>): Promise<void> {
  const theme = readTheme();
  await run();
  applyTheme(theme);
}

/** The theme after this one, round and round. */
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}
