// Breaks emblazon/arrows: acceptance must not know @emblazon/contract
import type { Project } from "@emblazon/contract";

export const nameOf = (project: Project): string => project.name;
