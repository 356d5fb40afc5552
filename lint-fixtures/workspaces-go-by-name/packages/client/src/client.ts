// Breaks emblazon/arrows: packages/contract/src/brief.ts belongs to another workspace
export type { Brief } from "../../contract/src/brief.ts";
