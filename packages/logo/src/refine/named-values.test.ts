import { refineContainers, refineFontClasses, refineStyles } from "@emblazon/contract";
import { expect, test } from "vitest";
import { CONTAINER_IDS } from "../marks/containers.ts";
import { classesNamed, containerNamed, styleNamed } from "./named-values.ts";

test("every container, kind of type and style of the contract is known here", () => {
  expect(refineContainers.map(containerNamed)).toEqual([...refineContainers]);
  expect(refineFontClasses.flatMap(classesNamed)).toEqual([...refineFontClasses]);
  expect(refineStyles.map(styleNamed)).toEqual([...refineStyles]);
});

test("every container of the contract can be drawn", () => {
  for (const id of refineContainers) expect(CONTAINER_IDS).toContain(id);
});

test("an unknown name is no container, kind of type or style", () => {
  expect([containerNamed("sofa"), classesNamed("sofa,bed"), styleNamed("baroque")]).toEqual([
    undefined,
    [],
    undefined,
  ]);
});
