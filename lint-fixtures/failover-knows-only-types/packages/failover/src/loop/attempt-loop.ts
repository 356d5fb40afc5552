// Breaks emblazon/arrows: failover may know only the types of @emblazon/contract
import { logoSpec } from "@emblazon/contract";

export const specSchema = logoSpec;
