import { Check, Info, TriangleAlert, X } from "lucide-react";

/** How a check's verdict looks and reads. */
export const checkVerdicts = {
  pass: { icon: Check, tone: "text-good", word: "Passes" },
  warn: { icon: TriangleAlert, tone: "text-warn", word: "Warning" },
  fail: { icon: X, tone: "text-bad", word: "Fails" },
  info: { icon: Info, tone: "text-ink-3", word: "For information" },
} as const;
