import { expect, test } from "vitest";
import { splitLinks } from "./split-links.ts";

test("splitLinks finds addresses and leaves the stop of the sentence outside", () => {
  expect(
    splitLinks("Open http://127.0.0.1:3000/reset?token=a-_b, soon. Or https://x.example/."),
  ).toEqual([
    { kind: "text", text: "Open " },
    { kind: "link", text: "http://127.0.0.1:3000/reset?token=a-_b" },
    { kind: "text", text: ", soon. Or " },
    { kind: "link", text: "https://x.example/" },
    { kind: "text", text: "." },
  ]);
});

test("splitLinks makes no link of any other scheme", () => {
  const text = "javascript:alert(1) data:text/html,x mailto:a@b.example //evil.example";
  expect(splitLinks(text)).toEqual([{ kind: "text", text }]);
  expect(splitLinks("")).toEqual([]);
});
