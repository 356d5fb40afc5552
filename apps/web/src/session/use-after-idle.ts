import { useEffect, useState } from "react";

const LATEST_MS = 4_000;
/** For browsers without idle callbacks. */
const PAUSE_MS = 1_500;

/** Turns true when the page has nothing to do, some seconds after it came at the latest. */
export function useAfterIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(() => setIdle(true), PAUSE_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}
