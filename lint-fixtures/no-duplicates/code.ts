// Breaks import/no-duplicates
import { join } from "node:path";
import { sep } from "node:path";

export const path = join("a", sep);
