import { expect, test } from "vitest";
import { deskReducer } from "./desk-reducer.ts";
import type { DeskAction } from "./desk-reducer.ts";
import { EMPTY_DESK, settingsFor } from "./desk-state.ts";
import type { DeskState, PhotoSource } from "./desk-state.ts";

const source: PhotoSource = { kind: "image", imageId: "i" };

function photo(id: string) {
  return { id, source, name: `${id}.jpg` };
}

function after(actions: readonly DeskAction[], from: DeskState = EMPTY_DESK): DeskState {
  return actions.reduce(deskReducer, from);
}

const two = after([{ kind: "add", photos: [photo("a"), photo("b")] }]);

test("what is added, waits to be read, and the first of it comes to the stage", () => {
  expect(two.photos.map(({ id, reading, task }) => [id, reading.kind, task.kind])).toEqual([
    ["a", "waiting", "idle"],
    ["b", "waiting", "idle"],
  ]);
  expect(two.activeId).toBe("a");
  expect(after([{ kind: "add", photos: [photo("c")] }], two).activeId).toBe("c");
});

test("a look's values stay with it while another one is on", () => {
  const state = after(
    [
      { kind: "value", name: "levels", value: 5 },
      { kind: "style", style: "SKETCH" },
      { kind: "style", style: "CARTOON" },
    ],
    two,
  );
  expect(settingsFor(state, "b")).toEqual({
    style: "CARTOON",
    values: { CARTOON: { levels: 5 } },
  });
});

test("a slider that moves is one step back, whatever it passed; let go, the next is another", () => {
  const state = after(
    [
      { kind: "value", name: "levels", value: 5 },
      { kind: "value", name: "levels", value: 6 },
      { kind: "settle" },
      { kind: "value", name: "levels", value: 9 },
    ],
    two,
  );
  const once = deskReducer(state, { kind: "undo" });
  expect(settingsFor(once, "a").values.CARTOON).toEqual({ levels: 6 });
  const twice = deskReducer(once, { kind: "undo" });
  expect(settingsFor(twice, "a").values.CARTOON).toBeUndefined();
  expect(deskReducer(twice, { kind: "undo" })).toBe(twice);
  const again = after([{ kind: "redo" }, { kind: "redo" }, { kind: "redo" }], twice);
  expect(settingsFor(again, "a").values.CARTOON).toEqual({ levels: 9 });
});

test("a change after an undo, leaves nothing to be done again", () => {
  const state = after(
    [
      { kind: "style", style: "SKETCH" },
      { kind: "undo" },
      { kind: "style", style: "POP_ART" },
      { kind: "redo" },
    ],
    two,
  );
  expect(settingsFor(state, "a").style).toBe("POP_ART");
});

test("apart, a change is one photo's; together again, all have the one that is shown", () => {
  const apart = after(
    [
      { kind: "together", on: false },
      { kind: "style", style: "SKETCH" },
    ],
    two,
  );
  expect(["a", "b"].map((id) => settingsFor(apart, id).style)).toEqual(["SKETCH", "CARTOON"]);
  const together = deskReducer(apart, { kind: "together", on: true });
  expect(["a", "b"].map((id) => settingsFor(together, id).style)).toEqual(["SKETCH", "SKETCH"]);
});

test("reset, touches the look that is on and no other, and can be undone", () => {
  const changed = after(
    [
      { kind: "value", name: "levels", value: 5 },
      { kind: "style", style: "SKETCH" },
      { kind: "value", name: "lines", value: 20 },
    ],
    two,
  );
  const reset = deskReducer(changed, { kind: "reset" });
  expect(settingsFor(reset, "a").values).toEqual({ CARTOON: { levels: 5 }, SKETCH: {} });
  expect(settingsFor(deskReducer(reset, { kind: "undo" }), "a").values.SKETCH).toEqual({
    lines: 20,
  });
});

test("an earlier picture's settings, are taken over whole", () => {
  const state = after(
    [
      { kind: "together", on: false },
      { kind: "style", style: "SKETCH" },
      {
        kind: "adopt",
        settings: {
          style: "POP_ART",
          values: { POP_ART: { panels: 1, strength: 60 } },
          format: "webp",
          quality: 70,
        },
      },
    ],
    two,
  );
  expect(settingsFor(state, "a")).toEqual(settingsFor(state, "b"));
  expect(settingsFor(state, "a").values.POP_ART).toEqual({ panels: 1, strength: 60 });
  expect(state.settings.output).toEqual({ format: "webp", quality: 70 });
});

test("what leaves the desk, gives its place on the stage to its neighbour", () => {
  const three = after(
    [
      { kind: "add", photos: [photo("c")] },
      { kind: "activate", id: "b" },
    ],
    two,
  );
  expect(deskReducer(three, { kind: "remove", ids: ["b"] }).activeId).toBe("c");
  expect(deskReducer(three, { kind: "remove", ids: ["c"] }).activeId).toBe("b");
  expect(deskReducer(three, { kind: "remove", ids: ["a", "b", "c"] }).activeId).toBeNull();
});

test("news of a photo that has left the desk, changes nothing", () => {
  const task = { kind: "cancelled", order: ORDER } as const;
  expect(deskReducer(two, { kind: "task", id: "gone", task }).photos).toEqual(two.photos);
});

const ORDER = {
  style: "CARTOON",
  strength: 100,
  params: {},
  format: "jpg",
  quality: 85,
} as const;
