import { expect, test } from "vitest";
import { renderMail } from "./render-mail.ts";

test.each([
  ["gone", "(410)"],
  ["failing", "for days"],
] as const)(
  "the mail about a webhook that is %s says why, and whose host it is",
  async (why, words) => {
    const host = "hooks.example.com";
    const mail = await renderMail({ kind: "webhook-disabled", name: "Ada", host, why });
    for (const form of [mail.html, mail.text]) {
      expect(form).toContain(host);
      expect(form).toContain(words);
      expect(form).toContain("Ada");
    }
    expect(mail.html).not.toContain("href=");
  },
);
