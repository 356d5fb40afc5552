// Breaks emblazon/arrows: server mails must not know features
export { createProject } from "../features/projects/create-project.ts";
