import { expect, test } from "vitest";
import { isLeader, matchShortcut } from "./match-shortcut.ts";
import type { KeyPress, MatchOptions } from "./match-shortcut.ts";

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});
const options = (part: Partial<MatchOptions> = {}): MatchOptions => ({
  candidates: ["help", "favourite", "generate", "stop", "work", "pick", "open"],
  mac: false,
  inField: false,
  singleKeys: true,
  leader: "",
  ...part,
});

test("a letter means its shortcut, in either case, where it has a handler", () => {
  expect(matchShortcut(press("f"), options())).toBe("favourite");
  expect(matchShortcut(press("F"), options())).toBe("favourite");
  expect(matchShortcut(press("f"), options({ candidates: ["help"] }))).toBeNull();
  expect(matchShortcut(press("4"), options())).toBe("pick");
  expect(matchShortcut(press(" "), options())).toBe("open");
});

test("in a field only what says so acts; Escape there is the field's own", () => {
  const inField = options({ inField: true });
  expect(matchShortcut(press("f"), inField)).toBeNull();
  expect(matchShortcut(press("Enter", { ctrlKey: true }), inField)).toBe("generate");
  expect(matchShortcut(press("Escape"), inField)).toBeNull();
});

test("single keys can be switched off; combinations and Escape stay", () => {
  const off = options({ singleKeys: false });
  expect(matchShortcut(press("f"), off)).toBeNull();
  expect(matchShortcut(press("?"), off)).toBeNull();
  expect(matchShortcut(press("Enter", { ctrlKey: true }), off)).toBe("generate");
  expect(matchShortcut(press("Escape"), off)).toBe("stop");
});

test("mod is the command key on a Mac and Ctrl elsewhere; the other one means nothing", () => {
  const mac = options({ mac: true });
  expect(matchShortcut(press("Enter", { metaKey: true }), mac)).toBe("generate");
  expect(matchShortcut(press("Enter", { ctrlKey: true }), mac)).toBeNull();
  expect(matchShortcut(press("f", { ctrlKey: true }), options())).toBeNull();
  expect(matchShortcut(press("f", { altKey: true }), options())).toBeNull();
});

test("a sequence needs its first key just before", () => {
  expect(isLeader(press("g"), options())).toBe(true);
  expect(isLeader(press("g"), options({ inField: true }))).toBe(false);
  expect(isLeader(press("w"), options())).toBe(false);
  expect(matchShortcut(press("w"), options({ leader: "g" }))).toBe("work");
  expect(matchShortcut(press("w"), options())).toBeNull();
});
