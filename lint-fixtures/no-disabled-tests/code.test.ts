// Breaks vitest/no-disabled-tests
import { expect, test } from "vitest";

test.skip("a skipped test", () => expect(1).toBe(1));
