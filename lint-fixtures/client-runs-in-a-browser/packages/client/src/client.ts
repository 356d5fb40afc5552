// Breaks emblazon/arrows: client must run in a browser too
export { request } from "node:http";
