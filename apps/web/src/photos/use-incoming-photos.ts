import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** Takes photos that are pasted, or dropped anywhere on the page; @returns whether some hang over it. */
export function useIncomingPhotos(add: (files: readonly File[]) => void): boolean {
  const latest = useRef(add);
  const [over, setOver] = useState(false);
  useEffect(() => {
    latest.current = add;
  });
  useLayoutEffect(() => {
    const done = new AbortController();
    const { signal } = done;
    const take = (event: Event, data: DataTransfer | null): void => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener("paste", (event) => take(event, event.clipboardData), { signal });
    window.addEventListener(
      "dragover",
      (event) => {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    window.addEventListener(
      "dragleave",
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    window.addEventListener(
      "drop",
      (event) => {
        setOver(false);
        take(event, event.dataTransfer);
      },
      { signal },
    );
    return () => done.abort();
  }, []);
  return over;
}
