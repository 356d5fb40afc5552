// Breaks emblazon/arrows: server pictures must not know features
export { createProject } from "../features/projects/create-project.ts";
