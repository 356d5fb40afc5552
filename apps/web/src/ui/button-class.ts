export type ButtonLook = "accent" | "ink" | "line" | "bare" | "bad";

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  accent: "bg-accent text-accent-text hover:bg-accent-hover",
  ink: "bg-ink text-paper hover:opacity-90",
  line: "border border-line-strong bg-transparent text-ink hover:border-ink-3 hover:bg-wash",
  bare: "text-ink-2 hover:text-ink hover:bg-wash",
  bad: "border border-bad bg-transparent text-bad hover:bg-bad hover:text-paper",
};

/** The classes of a button, for links that look like one too. */
export function buttonClass(look: ButtonLook, large = false): string {
  const size = large ? "min-h-12 px-5 text-base" : "min-h-10 px-3.5 text-sm";
  return `inline-flex shrink-0 items-center justify-center gap-2.5 rounded-control font-semibold whitespace-nowrap coarse:min-h-11 large-text:shrink large-text:wrap-break-word large-text:whitespace-normal disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-60 ${size} ${LOOKS[look]}`;
}
