import type { QualityCheck } from "@emblazon/contract";
import { judge, type CheckWords } from "./judge.ts";
import {
  clearSpace,
  horizontalRatio,
  missingFiles,
  nearestBrand,
  nearestSiblings,
  paletteDistance,
  repeats,
  smallestWidth,
  type SetMember,
} from "./set-measures.ts";
import { SET_THRESHOLDS, type SetCheckId } from "./thresholds.ts";

interface SetCheck extends CheckWords {
  readonly measure: (members: readonly SetMember[]) => number | null;
}

const SET_CHECKS: Readonly<Record<SetCheckId, SetCheck>> = {
  "set-lockups": {
    label: "Forms that are missing",
    why: "A logo is used wide, stacked, as a mark, as a name, in one colour and reversed.",
    mend: "Add the missing forms.",
    measure: missingFiles,
  },
  "set-ratio": {
    label: "Width to height of the horizontal form",
    why: "Headers and letterheads have room for something about two to three times as wide as high.",
    mend: "Break the name into lines, or give the mark more room.",
    measure: horizontalRatio,
  },
  "set-clear-space": {
    label: "Clear space in the files",
    why: "A logo needs air around it, a quarter of its shorter side at least.",
    mend: "Draw it smaller in its file.",
    measure: clearSpace,
  },
  "set-smallest": {
    label: "Smallest width of the marks",
    why: (value) =>
      `Below ${value} px the finest of the marks fills in; use the icon's redraw there.`,
    mend: "Use the redraw for small sizes.",
    measure: smallestWidth,
  },
  "set-siblings": {
    label: "How much the two most alike differ",
    why: "Six logos are six ideas only if they look different.",
    mend: "Replace one of the two that are alike.",
    measure: nearestSiblings,
  },
  "set-repeats": {
    label: "Logos of one mark, typeface and layout",
    why: "The same mark in the same type and layout is one idea in two colours.",
    mend: "Change one of the two.",
    measure: repeats,
  },
  "set-nearest": {
    label: "Likeness to a brand's icon",
    why: "A mark that looks like somebody else's is confused with theirs.",
    mend: "Choose another mark.",
    measure: nearestBrand,
  },
  "set-palette": {
    label: "Colours that stray from the logo's",
    why: "All files of one logo have its colours.",
    mend: "Use the logo's colours in every file.",
    measure: paletteDistance,
  },
};

/**
 * Checks logos that belong together: a choice of several, or one with its files. What does not
 * apply, such as siblings of a single logo, is left out.
 */
export function runSetChecks(members: readonly SetMember[]): QualityCheck[] {
  return Object.entries(SET_CHECKS).flatMap(([id, check]) => {
    const value = check.measure(members);
    const threshold = SET_THRESHOLDS[id as SetCheckId];
    return value === null ? [] : [judge(id, value, threshold, check)];
  });
}
