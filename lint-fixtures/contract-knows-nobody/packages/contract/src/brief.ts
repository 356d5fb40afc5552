// Breaks emblazon/arrows: contract must not know @emblazon/logo
export type { LogoSpec } from "@emblazon/logo";
