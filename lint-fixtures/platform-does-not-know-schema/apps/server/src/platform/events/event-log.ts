// Breaks emblazon/arrows: server platform must not know schema
export { projects } from "../../schema/projects.ts";
