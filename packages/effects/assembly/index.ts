// What the kernels offer. Each file holds one operation; see its exports for layout and units.
export { heapBase, setScratch } from "./memory";
export { admit } from "./admit";
export { pull, push } from "./fill-transparent";
export { halve } from "./pyramid";
export { domainTransform } from "./domain-transform";
