// Breaks vitest/no-identical-title
import { expect, test } from "vitest";

test("a title", () => expect(1).toBe(1));
test("a title", () => expect(2).toBe(2));
