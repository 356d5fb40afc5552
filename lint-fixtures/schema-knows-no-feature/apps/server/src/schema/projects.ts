// Breaks emblazon/arrows: server schema must not know features
export { createProject } from "../features/projects/create-project.ts";
