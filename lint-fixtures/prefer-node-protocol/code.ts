// Breaks unicorn/prefer-node-protocol
export { join } from "path";
