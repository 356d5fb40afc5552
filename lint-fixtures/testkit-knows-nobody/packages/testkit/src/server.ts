// Breaks emblazon/arrows: testkit must not know @emblazon/contract
export type { Problem } from "@emblazon/contract";
