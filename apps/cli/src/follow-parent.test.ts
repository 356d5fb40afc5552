import { expect, test, vi } from "vitest";
import { followParent } from "./follow-parent.ts";

test("followParent with a channel ends the process when it closes, and does not keep it alive", () => {
  const unref = vi.fn();
  const kill = vi.fn();
  let onDisconnect = (): void => expect.fail("nobody listens");
  followParent({
    pid: 42,
    channel: { unref },
    on: (_event, listener) => (onDisconnect = listener),
    kill,
  });
  expect(unref).toHaveBeenCalledOnce();
  expect(kill).not.toHaveBeenCalled();
  onDisconnect();
  expect(kill).toHaveBeenCalledExactlyOnceWith(42, "SIGTERM");
});

test("followParent without a channel listens to nothing", () => {
  const on = vi.fn();
  followParent({ pid: 42, on, kill: vi.fn() });
  expect(on).not.toHaveBeenCalled();
});
