// Breaks emblazon/arrows: benchmarks must not know @emblazon/server
export { startServer } from "@emblazon/server";
