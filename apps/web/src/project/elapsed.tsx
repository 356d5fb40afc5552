import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { formatMs } from "../ui/format.ts";

const TICK_MS = 100;

/** The time since a moment, running. Hidden from screen readers, which would read every tick. */
export function Elapsed({ since }: { readonly since: string }): ReactElement {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden="true">{formatMs(Math.max(0, now - Date.parse(since)))}</span>;
}
