// Breaks vitest/no-focused-tests
import { expect, test } from "vitest";

test.only("a focused test", () => expect(1).toBe(1));
