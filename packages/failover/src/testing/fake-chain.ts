import { createFailover } from "../create-failover.ts";
import type { Outcome } from "../outcome.ts";
import type { BuiltInTarget, Target } from "../targets/target.ts";
import type { Task } from "../task.ts";
import {
  createFakeBuiltIn,
  createFakeVendor,
  type FakeVendor,
  type FakeVendorOptions,
  type Fault,
  type Picture,
} from "./fake-vendor.ts";
import { createFakeWorld, type FakeWorld, type FakeWorldOptions } from "./fake-world.ts";

/** What a test asks for beside what all tasks have. */
export type Wish = Partial<Task<string, Picture>>;

export interface FakeChain {
  readonly world: FakeWorld;
  readonly vendor: (name: "one" | "two", more?: Partial<FakeVendorOptions>) => FakeVendor;
  readonly builtIn: BuiltInTarget<string, Picture>;
  readonly run: (
    targets: readonly Target<string, Picture>[],
    wish?: Wish,
  ) => Promise<Outcome<Picture>>;
}

export const NONE: readonly Fault[] = [];

/** Two vendors before the built-in engine; each takes its faults in turn, then all goes well. */
export function openChain(
  faults: Readonly<Record<"one" | "two", readonly Fault[]>>,
  options: FakeWorldOptions = {},
): FakeChain {
  const world = createFakeWorld(options);
  const { clock } = world;
  return {
    world,
    vendor: (name, more = {}) =>
      createFakeVendor({
        id: `${name}/m`,
        clock,
        fault: (n) => faults[name][n] ?? "none",
        ...more,
      }),
    builtIn: createFakeBuiltIn(clock),
    run: (targets, wish = {}) => clock.run(createFailover(targets, world).run(world.task(wish))),
  };
}

/** What became of each attempt, in their order. */
export const tell = ({ attempts }: Outcome<Picture>): string[] =>
  attempts.map(({ target, end }) => {
    const what = end?.kind === "failed" ? end.failure.errorClass : (end?.kind ?? "open");
    return `${target} ${what}`;
  });
