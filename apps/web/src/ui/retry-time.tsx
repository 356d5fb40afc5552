import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { formatWait } from "./format.ts";

/** How long it is until the server takes the call again, counted down. */
export function RetryTime({ inMs }: { readonly inMs: number }): ReactElement {
  const [at] = useState(() => Date.now() + inMs);
  const [leftMs, setLeftMs] = useState(inMs);
  const isOver = leftMs <= 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setLeftMs(at - Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [at, isOver]);
  return (
    // A timer is read when it is come upon, not every second.
    <p role="timer" className="figures mt-2 text-ink-2">
      {isOver ? "you can try again now" : `you can try again in ${formatWait(leftMs)}`}
    </p>
  );
}
