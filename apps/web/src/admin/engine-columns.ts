export interface EngineColumn {
  readonly id: "engine" | "state" | "attempts" | "median" | "price" | "spent" | "error" | "switch";
  readonly name: string;
  readonly isFigure?: boolean;
}

export const ENGINE_COLUMNS: readonly EngineColumn[] = [
  { id: "engine", name: "Engine" },
  { id: "state", name: "State" },
  { id: "attempts", name: "Last day", isFigure: true },
  { id: "median", name: "Median", isFigure: true },
  { id: "price", name: "A picture", isFigure: true },
  { id: "spent", name: "Spent today", isFigure: true },
  { id: "error", name: "Last error" },
  { id: "switch", name: "Asked" },
];

/** The widths of the columns where there is room for them all. */
export const ENGINE_GRID =
  "lg:grid lg:grid-cols-[minmax(0,2.2fr)_minmax(0,1.2fr)_minmax(0,1.3fr)_4rem_5rem_5.5rem_minmax(0,1.3fr)_3.5rem] lg:items-start lg:gap-x-5";
