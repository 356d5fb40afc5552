// Breaks emblazon/arrows: client must not know @emblazon/logo
export { createLogoEngine } from "@emblazon/logo";
