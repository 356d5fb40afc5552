// Breaks emblazon/arrows: server records must not know features
export { createProject } from "../features/projects/create-project.ts";
