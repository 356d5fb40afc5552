import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";

export interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** Fetches the next page as its end comes near; the button does the same for keys and readers. */
export function LoadMore({ hasMore, loading, onMore }: LoadMoreProps): ReactElement | null {
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  useEffect(() => {
    const element = end.current;
    if (element === null || !hasMore || loading) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) more.current();
      },
      { rootMargin: "600px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, loading]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="mt-8 flex justify-center">
      <Button onClick={onMore} disabled={loading}>
        {loading ? "Loading…" : "Show more"}
      </Button>
    </div>
  );
}
