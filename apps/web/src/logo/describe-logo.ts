import type { Asset, LogoSpec, MarkSpec } from "@emblazon/contract";

const LAYOUTS: Readonly<Record<LogoSpec["layout"]["kind"], string>> = {
  horizontal: "mark beside the name",
  stacked: "mark above the name",
  wordmark: "the name alone",
  frame: "the name in a frame",
  emblem: "emblem with the name around",
  seal: "seal with the name around",
  badge: "badge",
  arch: "the name on an arch",
  stamp: "the name as a stamp",
  mark: "the mark alone",
  between: "the mark between the words",
  divided: "mark and name beside a thin line",
  rules: "the name between two lines",
  panel: "mark on a panel beside the name",
};

/** A logo in words, from its recipe; the alternative text of its picture. */
export function describeLogo(asset: Pick<Asset, "spec" | "title">): string {
  const { spec } = asset;
  if (spec === null) return asset.title;
  const mark = spec.mark === undefined ? null : markName(spec.mark);
  const parts = [`Logo “${spec.word.text}”`, layoutName(spec), mark];
  return parts.filter((part) => part !== null).join(", ");
}

/** How the parts of a logo stand together. */
export function layoutName(spec: LogoSpec): string {
  return LAYOUTS[spec.layout.kind];
}

/** What the mark shows. */
export function markName({ source }: MarkSpec): string {
  switch (source.kind) {
    case "symbol":
      return plain(source.id);
    case "abstract":
      return `${plain(source.id)} (abstract)`;
    case "monogram":
      return `monogram ${source.letters}`;
    case "merge":
      return `${plain(source.outer)} with ${plain(source.inner)}`;
  }
}

/** An id as words: `open-book` → `open book`. */
export function plain(id: string): string {
  return id.replaceAll("-", " ");
}
