// Breaks emblazon/arrows: effects must run in a browser too
import { readFileSync } from "node:fs";

export const readKernels = (path: string): Buffer => readFileSync(path);
