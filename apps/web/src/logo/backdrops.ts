import type { FileOptions } from "@emblazon/client";
import type { LogoSpec } from "@emblazon/contract";
import type { LogoVariantId } from "./logo-variants.ts";

export const backdropIds = ["original", "white", "black", "brand", "transparent"] as const;
export type BackdropId = (typeof backdropIds)[number];

export const backdropNames: Readonly<Record<BackdropId, string>> = {
  original: "Original",
  white: "White",
  black: "Black",
  brand: "Brand",
  transparent: "Transparent",
};

/** The colour of a backdrop as `#RRGGBB`; null where it is the logo's own or none at all. */
export function backdropColor(id: BackdropId, spec: LogoSpec | null): string | null {
  switch (id) {
    case "original":
    case "transparent":
      return null;
    case "white":
      return "#FFFFFF";
    case "black":
      return "#000000";
    case "brand":
      return spec?.palette.a ?? "#17161A";
  }
}

/** About the colour of a logo's own ground, for a swatch; the picture itself is exact. */
export function ownGround(spec: LogoSpec): string {
  switch (spec.surface) {
    case "white":
      return "#FFFFFF";
    case "tint":
      return spec.palette.soft;
    case "deep":
      return spec.palette.ink;
    case "brand":
      return spec.palette.a;
  }
}

/**
 * The colouring to show on a ground: a logo that was made for a light one is reversed on a dark one,
 * and one made for a dark ground turns to one colour on a light one. Other variants stay as chosen.
 */
export function variantOnGround(
  variant: LogoVariantId,
  ground: string | null,
  spec: LogoSpec | null,
): LogoVariantId {
  if (variant !== "full" || ground === null || spec === null) return variant;
  const madeForDark = spec.surface === "deep" || spec.surface === "brand";
  if (isDark(ground)) return madeForDark ? "full" : "reversed";
  return madeForDark ? "mono" : "full";
}

/** A file of a logo's, with its variant named. */
export interface LogoFile extends FileOptions {
  readonly variant: LogoVariantId;
}

/** What to ask the server for, to show a variant on a backdrop. */
export function fileOnBackdrop(
  variant: LogoVariantId,
  backdrop: BackdropId,
  spec: LogoSpec | null,
): LogoFile {
  const ground = backdropColor(backdrop, spec);
  return {
    format: "svg",
    variant: variantOnGround(variant, ground, spec),
    background: ground ?? backdrop,
  };
}

/** Whether white stands out on a colour better than black does (relative luminance of WCAG 2). */
export function isDark(hex: string): boolean {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) < 0.179;
}
