import type { WordSpec } from "@emblazon/contract";
import { fusePaths } from "./fuse-paths.ts";
import type { Geometry } from "../geometry/geometry.ts";
import { boxesOverlap } from "../geometry/boxes.ts";
import type { Layer, PathData, Role } from "../types.ts";
import { tintSlot } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

const MANY: readonly Role[] = ["a", "k", "b"];

/** The lines with their letters in the wanted colours. */
export function tintWord(lines: readonly SetLine[], { tone }: WordSpec): SetLine[] {
  if (tone.kind === "plain") return [...lines];
  let count = 0;
  return lines.map((line) => ({
    ...line,
    slots: line.slots.map((slot) => tintSlot(slot, roleOf(slot, tone, count++))),
  }));
}

function roleOf(slot: Slot, tone: WordSpec["tone"], count: number): Role {
  switch (tone.kind) {
    case "plain":
      return "ink";
    case "accent":
      return "a";
    case "from-word":
      return slot.word >= tone.at ? "a" : "ink";
    case "letter":
      return slot.at === tone.at ? "k" : "ink";
    case "multi":
      return MANY[count % MANY.length] ?? "ink";
  }
}

/**
 * The layers of all slots. In joined writing, letters overlap where they join; neighbours of one
 * colour become one shape there, else even-odd filling would make holes of the joins.
 */
export function fuseJoined(slots: readonly Slot[], joined: boolean, geometry: Geometry): Layer[] {
  const layers: Layer[] = [];
  let run: PathData[] = [];
  let runSlot: Slot | undefined;
  const flush = (): void => {
    const role = runSlot?.layers[0]?.role;
    if (role) {
      const fused = joined ? fusePaths(run, geometry) : [geometry.union(...run)];
      layers.push(...fused.map((d) => ({ d, role })));
    }
    run = [];
    runSlot = undefined;
  };
  for (const slot of slots) {
    const plain = slot.layers.every(({ role }) => role === slot.layers[0]?.role);
    const single = slot.layers.length === 1;
    if (plain && (joined || !single)) {
      const role = slot.layers[0]?.role;
      const touches = joined && runSlot !== undefined && boxesOverlap(runSlot.box, slot.box);
      if (runSlot && (!touches || runSlot.layers[0]?.role !== role)) flush();
      run.push(...slot.layers.map(({ d }) => d));
      runSlot = slot;
    } else {
      flush();
      layers.push(...slot.layers);
    }
  }
  flush();
  return layers;
}
