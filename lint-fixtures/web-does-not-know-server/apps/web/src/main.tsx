// Breaks emblazon/arrows: web must not know @emblazon/server
export type { RunningServer } from "@emblazon/server";
