import { expect, test } from "vitest";
import type { Stage } from "./look.ts";
import { together } from "./together.ts";

function* part(name: string, count: number): Generator<Stage, string, void> {
  for (let i = 1; i <= count; i++) {
    const tasks = [{ kernel: name, args: [i] }];
    yield i === 1 ? { tasks, share: 0.25, scratch: 8 * name.length } : { tasks, share: 0.25 };
  }
  return name;
}

test("two parts run side by side until the longer one has ended, and both answer", () => {
  const both = together(part("one", 1), part("other", 3));
  const stages: Stage[] = [];
  let step = both.next();
  for (; !step.done; step = both.next()) stages.push(step.value);
  expect(step.value).toEqual(["one", "other"]);
  expect(stages).toEqual([
    {
      tasks: [
        { kernel: "one", args: [1] },
        { kernel: "other", args: [1] },
      ],
      ...{ share: 0.5, scratch: 40 },
    },
    { tasks: [{ kernel: "other", args: [2] }], share: 0.25, scratch: 0 },
    { tasks: [{ kernel: "other", args: [3] }], share: 0.25, scratch: 0 },
  ]);
});

test("neither part goes on before the last stage of both has run", () => {
  const seen: string[] = [];
  function* watched(name: string): Generator<Stage, void, void> {
    seen.push(`${name} begins`);
    yield { tasks: [], share: 0 };
    seen.push(`${name} goes on`);
  }
  const both = together(watched("one"), watched("other"));
  both.next();
  expect(seen).toEqual(["one begins", "other begins"]);
  both.next();
  expect(seen).toEqual(["one begins", "other begins", "one goes on", "other goes on"]);
});
