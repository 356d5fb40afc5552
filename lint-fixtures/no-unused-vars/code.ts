// Breaks eslint/no-unused-vars
import { join, sep } from "node:path";

export const path = join("a", "b");
