import { wordSpec } from "@emblazon/contract";
import { expect, test } from "vitest";
import { joinIdea } from "./join-idea.ts";

const word = (text: string, font = "outfit") => wordSpec.parse({ text, font, weight: 700 });

test("a pair that can be drawn as one is offered in the case that has it", () => {
  expect(joinIdea(word("Otto"))?.word).toMatchObject({
    case: "as-is",
    weight: 600,
    device: { kind: "ligature", at: 1 },
  });
  expect(joinIdea(word("Amber"))?.word).toMatchObject({
    case: "upper",
    device: { kind: "ligature", at: 1 },
  });
  expect(joinIdea(word("Book"))?.word).toMatchObject({ weight: 450, device: { at: 1 } });
});

test("names without such a pair, and families with serifs, have no such idea", () => {
  expect(joinIdea(word("Marea"))).toBeNull();
  expect(joinIdea(word("Bookroom"))).toBeNull();
  expect(joinIdea(word("Otto", "fraunces"))).toBeNull();
  expect(joinIdea(word("Otto", "no-such-font"))).toBeNull();
});
