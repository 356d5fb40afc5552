import { useEffect } from "react";
import { useAnnounce } from "../live/announcer.tsx";

/** Names the page in the browser's tab, and to screen readers. */
export function usePageTitle(title: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    const full = title === "" ? "Emblazon" : `${title} · Emblazon`;
    if (document.title === full) return;
    document.title = full;
    if (title !== "") announce(title);
  }, [title, announce]);
}
