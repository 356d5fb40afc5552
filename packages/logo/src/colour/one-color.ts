import type { LogoSpec } from "@emblazon/contract";

type Recoloured = Pick<LogoSpec, "palette" | "surface" | "tone" | "gradient">;

const flat = (hex: string): { a: string; b: string; k: string } => ({ a: hex, b: hex, k: hex });

/** What to put into a spec to draw it in black on white. */
export const ONE_COLOR: Recoloured = {
  palette: { id: "mono-black", ink: "#111111", ...flat("#111111"), soft: "#FFFFFF" },
  surface: "white",
  tone: "ink",
  gradient: false,
};

/** What to put into a spec to draw it in white on near black. */
export const REVERSED: Recoloured = {
  palette: { id: "mono-white", ink: "#101012", ...flat("#FFFFFF"), soft: "#FFFFFF" },
  surface: "deep",
  tone: "ink",
  gradient: false,
};
