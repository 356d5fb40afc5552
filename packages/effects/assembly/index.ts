// What the kernels offer. Each file holds one operation; see its exports for layout and units.
export { heapBase, setScratch } from "./memory";
export { admit } from "./admit";
export { pull, push } from "./fill-transparent";
export { halve } from "./pyramid";
export { luma, countLuma } from "./luma";
export { gaussian, differenceOfGaussians } from "./gaussian";
export { tensor, blurTensors, flowField, shrinkTensors } from "./flow-field";
export { flowFilter } from "./flow-filter";
export { noise } from "./noise";
export { domainTransform } from "./domain-transform";
export { inkCartoon } from "./cartoon";
export { mapTone } from "./tone";
export { paintOil } from "./oil";
export { rakingLight, lightPaint } from "./impasto";
export { drawColour, drawGraphite, layColour, layGraphite } from "./pencil";
export { displace, paintWashes, pigmentDensity, showPainting } from "./watercolor";
export { printPanel } from "./pop-art";
export { countColours, inkPalette } from "./palette";
