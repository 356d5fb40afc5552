import type { LogoSpec } from "@emblazon/contract";
import { expect, test } from "vitest";
import { createEngineLine } from "./engine-line.ts";
import type { EngineRequest } from "./engine-messages.ts";
import { sampleSpec } from "../testing/samples.ts";

/** A worker whose answers a test gives. */
class ScriptedWorker extends EventTarget {
  readonly asked: EngineRequest[] = [];
  ended = false;
  postMessage(request: EngineRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function open(): { line: ReturnType<typeof createEngineLine>; workers: ScriptedWorker[] } {
  const workers: ScriptedWorker[] = [];
  const start = (): Worker => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { line: createEngineLine("http://here/assets/", start), workers };
}

const never = new AbortController().signal;
const spec: LogoSpec = sampleSpec;
const nothing = { operations: [], described: [], unknown: [] };

test("no worker is started before it is asked, and one serves all", async () => {
  const { line, workers } = open();
  expect(workers.length).toBe(0);
  const [one, other] = [line.read("a", spec, never), line.read("b", spec, never)];
  const [worker] = workers;
  const [first, second] = worker?.asked ?? [];
  worker?.say({ id: second?.id, value: { ...nothing, unknown: ["b"] } });
  worker?.say({ id: first?.id, value: { ...nothing, unknown: ["a"] } });
  expect([(await one).unknown, (await other).unknown]).toEqual([["a"], ["b"]]);
  expect(workers.length).toBe(1);
  expect(first?.assetsUrl).toBe("http://here/assets/");
});

test("an answer that nobody waits for any more is dropped", async () => {
  const { line, workers } = open();
  const abort = new AbortController();
  const read = line.read("a", spec, abort.signal);
  abort.abort(new Error("other words"));
  await expect(read).rejects.toThrow("other words");
  workers[0]?.say({ id: workers[0].asked[0]?.id, value: nothing });
  await expect(line.read("b", spec, abort.signal)).rejects.toThrow("other words");
});

test("what the worker cannot do fails, and the next question is answered", async () => {
  const { line, workers } = open();
  const failing = line.read("a", spec, never);
  workers[0]?.say({ id: workers[0].asked[0]?.id, error: "no grammar" });
  await expect(failing).rejects.toThrow("no grammar");
  const next = line.read("b", spec, never);
  workers[0]?.say({ id: workers[0].asked[1]?.id, value: nothing });
  expect(await next).toEqual(nothing);
});

test("a worker that dies fails what waits, and another one is started", async () => {
  const { line, workers } = open();
  const lost = line.read("a", spec, never);
  workers[0]?.dispatchEvent(new Event("error"));
  await expect(lost).rejects.toThrow("died");
  expect(workers[0]?.ended).toBe(true);
  const next = line.read("b", spec, never);
  workers[1]?.say({ id: workers[1].asked[0]?.id, value: nothing });
  expect(await next).toEqual(nothing);
});
