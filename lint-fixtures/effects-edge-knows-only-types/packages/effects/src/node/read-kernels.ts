// Breaks emblazon/arrows: effects' node edge may know only the types of @emblazon/contract
export { logoSpec } from "@emblazon/contract";
