import { useEffect, useState } from "react";

const LATEST_MS = 4_000;
/** For browsers without idle callbacks. */
const PAUSE_MS = 1_500;

/** Turns true once the page is loaded and has nothing to do; some seconds later at the latest. */
export function useAfterIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const wait = (): void => afterIdle(() => setIdle(true), left.signal);
    if (document.readyState === "complete") wait();
    else window.addEventListener("load", wait, { once: true, signal: left.signal });
    return () => left.abort();
  }, []);
  return idle;
}

function afterIdle(run: () => void, signal: AbortSignal): void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, PAUSE_MS);
    signal.addEventListener("abort", () => clearTimeout(timer));
    return;
  }
  const handle = requestIdleCallback(run, { timeout: LATEST_MS });
  signal.addEventListener("abort", () => cancelIdleCallback(handle));
}
