import type { LogoVariant } from "@emblazon/contract";

/** The lock-ups and colourings of one logo, in the order that they are shown. */
export const logoVariantIds = [
  "full",
  "horizontal",
  "stacked",
  "mark",
  "wordmark",
  "mono",
  "reversed",
  "favicon",
] as const satisfies readonly LogoVariant[];

export type LogoVariantId = (typeof logoVariantIds)[number];

export const logoVariantNames: Readonly<Record<LogoVariantId, string>> = {
  full: "Full",
  horizontal: "Horizontal",
  stacked: "Stacked",
  mark: "Mark",
  wordmark: "Wordmark",
  mono: "One colour",
  reversed: "Reversed",
  favicon: "Favicon",
};
