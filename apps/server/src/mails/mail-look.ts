import type { CSSProperties } from "react";

/** The studio's paper and ink. Mail programs read inline styles; only some read the dark sheet. */
const LIGHT = {
  paper: "#FAF9F6",
  ink: "#17161A",
  ink2: "#5D5A62",
  line: "#E4E1DA",
  accent: "#D2441A",
  onAccent: "#FFFFFF",
};
const DARK = {
  paper: "#131215",
  ink: "#F3F1EC",
  ink2: "#A8A4AE",
  line: "#2C2A31",
  accent: "#FF6A3D",
  onAccent: "#1A0D07",
};

const SERIF = '"Instrument Serif", Georgia, "Times New Roman", serif';
const SANS = '"Instrument Sans", -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';

/** For programs that know of dark rooms; the classes are those of `mail-layout.ts`. */
export const DARK_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: ${DARK.paper} !important; }
  .ink { color: ${DARK.ink} !important; }
  .ink-2 { color: ${DARK.ink2} !important; }
  .line { border-color: ${DARK.line} !important; }
  .accent { background-color: ${DARK.accent} !important; color: ${DARK.onAccent} !important; }
}`;

const body = { fontFamily: SANS, fontSize: "15px", lineHeight: "1.5" } as const;

export const LOOK = {
  paper: { backgroundColor: LIGHT.paper, margin: 0, padding: "32px 20px" },
  sheet: { maxWidth: "560px", margin: "0 auto", textAlign: "left" },
  mark: { ...body, color: LIGHT.ink2, margin: "0 0 28px" },
  title: {
    fontFamily: SERIF,
    fontSize: "34px",
    lineHeight: "1.15",
    fontWeight: 400,
    letterSpacing: "-0.02em",
    color: LIGHT.ink,
    margin: "0 0 20px",
  },
  text: { ...body, color: LIGHT.ink, margin: "0 0 16px" },
  button: {
    ...body,
    fontWeight: 600,
    color: LIGHT.onAccent,
    backgroundColor: LIGHT.accent,
    borderRadius: "8px",
    padding: "12px 20px",
    margin: "8px 0 28px",
  },
  rule: { borderTop: `1px solid ${LIGHT.line}`, paddingTop: "20px" },
  closing: { ...body, fontSize: "13.5px", color: LIGHT.ink2, margin: "0 0 8px" },
} as const satisfies Readonly<Record<string, CSSProperties>>;
