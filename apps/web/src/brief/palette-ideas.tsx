import type { ReactElement } from "react";

const IDEAS: readonly { readonly name: string; readonly colors: readonly string[] }[] = [
  { name: "Forest and brass", colors: ["#1F3D2E", "#C9A227", "#F5F0E6"] },
  { name: "Ink and coral", colors: ["#17161A", "#E4572E", "#F4EDE4"] },
  { name: "Harbour", colors: ["#12355B", "#5FA8D3", "#F2E9DC"] },
  { name: "Plum and apricot", colors: ["#3C1642", "#F2A65A", "#F7F0F5"] },
  { name: "Clay", colors: ["#8C4A32", "#D9A679", "#F6EEE3"] },
  { name: "Meadow", colors: ["#2F7D4F", "#A7C957", "#F2F7EC"] },
];

/** Sets of colours to start from. */
export function PaletteIdeas({
  onPick,
}: {
  readonly onPick: (colors: string[]) => void;
}): ReactElement {
  return (
    <div
      role="group"
      aria-label="Palettes to start from"
      className="mt-4 flex flex-wrap gap-x-4 gap-y-1"
    >
      {IDEAS.map(({ name, colors }) => (
        <button
          key={name}
          type="button"
          onClick={() => onPick([...colors])}
          className="inline-flex min-h-9 items-center gap-2 rounded-control text-sm text-ink-2 hover:text-ink coarse:min-h-11"
        >
          <span
            aria-hidden="true"
            className="flex overflow-hidden rounded-[5px] border border-line-strong"
          >
            {colors.map((color) => (
              <span key={color} className="size-4" style={{ backgroundColor: color }} />
            ))}
          </span>
          {name}
        </button>
      ))}
    </div>
  );
}
