// Breaks emblazon/arrows: server platform must not know features
export { runGeneration } from "../../features/generations/run-generation.ts";
