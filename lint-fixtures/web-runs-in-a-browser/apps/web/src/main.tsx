// Breaks emblazon/arrows: web must run in a browser too
export { join } from "node:path";
