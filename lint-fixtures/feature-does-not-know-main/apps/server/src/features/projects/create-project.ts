// Breaks emblazon/arrows: a server feature must not know main
export { startServer } from "../../main.ts";
