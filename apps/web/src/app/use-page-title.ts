import { useEffect } from "react";
import { useAnnounce } from "../live/announcer.tsx";

const HOME = "Emblazon: a name, and six marks worth keeping";

/** Names the page in the browser's tab, and to screen readers. */
export function usePageTitle(title: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    const full = title === "" ? HOME : `${title} · Emblazon`;
    if (document.title === full) return;
    document.title = full;
    if (title !== "") announce(title);
  }, [title, announce]);
}
