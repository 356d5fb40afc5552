// Breaks emblazon/arrows: failover must run in a browser too
export { setTimeout as sleep } from "node:timers/promises";
