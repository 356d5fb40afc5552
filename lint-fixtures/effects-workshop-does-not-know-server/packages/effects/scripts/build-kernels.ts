// Breaks emblazon/arrows: effects' workshop must not know @emblazon/server
export { startServer } from "@emblazon/server";
