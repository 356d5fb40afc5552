import { createContext, use, useCallback, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);
const PAUSE_MS = 900;

/** One polite live region for the whole studio. Of a quick run of messages only the last is said. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(next), PAUSE_MS);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {text}
      </div>
    </AnnounceContext>
  );
}

/** Says a line to screen readers. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
