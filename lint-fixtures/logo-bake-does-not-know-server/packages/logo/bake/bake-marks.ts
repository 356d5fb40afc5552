// Breaks emblazon/arrows: logo's bakery must not know @emblazon/server
export { startServer } from "@emblazon/server";
