// Breaks emblazon/arrows: a server feature must not know test support
export { openDatabases } from "../testing/databases.ts";
