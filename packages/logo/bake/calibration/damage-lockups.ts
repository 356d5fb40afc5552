import type { LetterLine } from "../../src/checks/letter-spacing.ts";
import { hexToOklch, oklchToHex } from "../../src/colour/oklch.ts";
import { wcagContrast } from "../../src/colour/contrast.ts";
import type { Random } from "../../src/choice/random.ts";
import { boundsOf } from "../../src/geometry/bounds.ts";
import { centreOf, uniteBoxes } from "../../src/geometry/boxes.ts";
import { scale, translate } from "../../src/geometry/transform.ts";
import type { LockupPart, Scene, SceneShape } from "../../src/types.ts";
import type { Case } from "./case.ts";

/** What harm is done to a logo; null where it has nothing to be harmed that way. */
export type LockupDamage = (made: Case, random: Random) => Case | null;

type Kind = LockupPart["kind"];

function changeShapes(
  made: Case,
  kinds: readonly Kind[],
  change: (shape: SceneShape, index: number) => SceneShape,
): Case | null {
  const { scene } = made;
  const chosen = new Set(
    scene.parts
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  if (chosen.size === 0) return null;
  const shapes = scene.shapes.map((shape, i) => (chosen.has(i) ? change(shape, i) : shape));
  return withScene(made, { ...scene, shapes });
}

function withScene(made: Case, scene: Scene): Case {
  return { ...made, scene };
}

/** A colour that is hard to tell from the ground: a tenth lighter or darker. */
function paleOn(ground: string): string {
  const { l, c, h } = hexToOklch(ground);
  return oklchToHex({ l: l > 0.5 ? l - 0.11 : l + 0.11, c: c + 0.02, h });
}

const pale =
  (...kinds: Kind[]): LockupDamage =>
  (made) => {
    const grounds = made.scene.shapes.filter(({ role }) => role === "a");
    return changeShapes(made, kinds, (shape) => {
      const onShape = shape.role.startsWith("on");
      const ground = onShape ? (grounds[0]?.fill ?? made.scene.background) : made.scene.background;
      return { ...shape, fill: paleOn(ground) };
    });
  };

const SIX = ["#C0392B", "#1F6FB2", "#2E8B57", "#B7791F", "#6B3FA0", "#0F766E"];

/** Six colours by turns. */
const sixColours: LockupDamage = (made) =>
  made.scene.shapes.length < 6
    ? null
    : changeShapes(made, ["mark", "word", "tagline", "container", "ornament"], (shape, i) => ({
        ...shape,
        fill: SIX[i % 6] ?? "#000000",
      }));

const gradient: LockupDamage = (made) => ({
  ...made,
  scene: {
    ...made.scene,
    gradient: { from: { x: 0, y: 0, color: "#1A4CFF" }, to: { x: 1, y: 1, color: "#5B8AFF" } },
  },
});

/** A part drawn smaller about its middle. */
const shrunk =
  (kind: Kind, by: number): LockupDamage =>
  (made) => {
    const { scene } = made;
    const parts = scene.parts.filter((part) => part.kind === kind);
    const shapes = parts.flatMap(({ from, to }) => scene.shapes.slice(from, to));
    if (shapes.length === 0) return null;
    const about = centreOf(uniteBoxes(shapes.map(({ d }) => boundsOf(d))));
    const changed = changeShapes(made, [kind], (shape) => ({
      ...shape,
      d: scale(shape.d, by, by, about),
    }));
    return changed;
  };

/** Layouts whose tagline is set in a straight line. */
const STRAIGHT: ReadonlySet<string> = new Set(["horizontal", "stacked", "wordmark", "frame"]);

/** The tagline pushed up into the name. */
const collided: LockupDamage = (made) => {
  const { scene } = made;
  const boxOf = (kind: Kind) =>
    uniteBoxes(
      scene.parts
        .filter((part) => part.kind === kind)
        .flatMap(({ from, to }) => scene.shapes.slice(from, to))
        .map(({ d }) => boundsOf(d)),
    );
  const [word, tagline] = [boxOf("word"), boxOf("tagline")];
  if (word.width === 0 || tagline.width === 0 || !STRAIGHT.has(made.spec.layout.kind)) return null;
  const dy = centreOf(word).y - centreOf(tagline).y;
  const dx = centreOf(word).x - centreOf(tagline).x;
  return changeShapes(made, ["tagline"], (shape) => ({ ...shape, d: translate(shape.d, dx, dy) }));
};

/** The mark of a centred logo set flush with its right edge. */
const lopsided: LockupDamage = (made) => {
  const { scene, spec } = made;
  const parts = scene.parts.filter(({ kind }) => kind === "mark");
  const mark = uniteBoxes(
    parts.flatMap(({ from, to }) => scene.shapes.slice(from, to)).map(({ d }) => boundsOf(d)),
  );
  const dx = scene.box.x + scene.box.width - mark.x - mark.width;
  if (spec.layout.kind !== "stacked" || mark.width === 0 || dx < 0.2 * scene.box.width) return null;
  return changeShapes(made, ["mark"], (shape) => ({ ...shape, d: translate(shape.d, dx, 0) }));
};

function changeLetters(
  made: Case,
  change: (line: LetterLine, at: number) => LetterLine,
): Case | null {
  const { lines, joined } = made.sources;
  if (!lines || joined === true) return null;
  return { ...made, sources: { ...made.sources, lines: lines.map(change) } };
}

function moveLetters(line: LetterLine, dxOf: (at: number) => number): LetterLine {
  return {
    ...line,
    slots: line.slots.map((slot, at) => {
      const dx = dxOf(at);
      return {
        ...slot,
        layers: slot.layers.map((layer) => ({ ...layer, d: translate(layer.d, dx, 0) })),
        box: { ...slot.box, x: slot.box.x + dx },
      };
    }),
  };
}

/** Letters pushed about by up to a tenth of an em. */
const jostled: LockupDamage = (made, random) =>
  changeLetters(made, (line) => {
    const pushes = line.slots.map(() => (random.next() - 0.5) * 0.3 * line.size);
    return moveLetters(line, (at) => pushes[at] ?? 0);
  });

/** Letters set so tight that they run into each other. */
const crammed: LockupDamage = (made) =>
  changeLetters(made, (line) => moveLetters(line, (at) => -0.3 * at * line.size));

/** One letter left out, or another in its place. */
const misspelt: LockupDamage = (made, random) => {
  const { lines } = made.sources;
  const [first, ...others] = lines ?? [];
  if (!first || first.slots.length === 0) return null;
  const at = Math.floor(random.next() * first.slots.length);
  const slots = random.chance(0.5)
    ? first.slots.filter((_, i) => i !== at)
    : first.slots.map((slot, i) =>
        i === at ? { ...slot, char: slot.char === "x" ? "z" : "x" } : slot,
      );
  return { ...made, sources: { ...made.sources, lines: [{ ...first, slots }, ...others] } };
};

/** Touching colours, or name and ground, that colour-blind eyes see as one. */
const redOnGreen: LockupDamage = (made) => {
  const changed = changeShapes(made, ["word", "mark"], (shape) => ({ ...shape, fill: "#B5651D" }));
  const ground = "#6B8E23";
  if (!changed || wcagContrast("#B5651D", ground) > 2) return null;
  return withScene(changed, { ...changed.scene, background: ground });
};

/** The harm done to logos, by the id of the check that has to see it. */
export const LOCKUP_DAMAGES: Readonly<Record<string, readonly LockupDamage[]>> = {
  "text-contrast": [pale("word")],
  "text-lightness": [pale("word")],
  "tagline-contrast": [pale("tagline")],
  "mark-contrast": [pale("mark", "container")],
  "name-value": [pale("word")],
  "mark-value": [pale("mark")],
  colors: [sixColours],
  effects: [gradient],
  "name-size": [shrunk("word", 0.12)],
  "tagline-size": [shrunk("tagline", 0.35)],
  overlap: [collided],
  balance: [lopsided],
  kerning: [jostled],
  "touching-letters": [crammed],
  spelling: [misspelt],
  "colour-vision": [redOnGreen],
};
