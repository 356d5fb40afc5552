// Breaks emblazon/arrows: logo must run in a browser too
import { readFileSync } from "node:fs";

export const readFont = (path: string): Buffer => readFileSync(path);
