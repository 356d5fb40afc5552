// Breaks emblazon/arrows: web's build must not know @emblazon/server
export { startServer } from "@emblazon/server";
