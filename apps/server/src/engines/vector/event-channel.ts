import type { EngineEvent } from "../engine.ts";

/** Turns a producer that calls back into events to iterate; its failure comes after its events. */
export async function* eventChannel(
  produce: (onEvent: (event: EngineEvent) => void) => Promise<unknown>,
): AsyncGenerator<EngineEvent> {
  const waiting: EngineEvent[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  const finished = produce((event) => {
    waiting.push(event);
    wake();
  });
  const end = (): void => {
    ended = true;
    wake();
  };
  finished.then(end, end);
  for (;;) {
    const event = waiting.shift();
    if (event) yield event;
    else if (ended) break;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  await finished;
}
