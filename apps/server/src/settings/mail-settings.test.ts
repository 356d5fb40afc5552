import { expect, test } from "vitest";
import { readConfig } from "../config.ts";

test.each([
  "smtp://mail.example:25",
  "smtps://mail.example/",
  "smtp://apikey:SG.a%2Fb@smtp.sendgrid.net:587",
])("SMTP_URL may be %s", (url) => {
  expect(readConfig({ SMTP_URL: url }).smtpUrl).toBe(url);
});

test.each([
  "mail.example",
  "http://mail.example",
  "smtp://mail.example/?tls.rejectUnauthorized=false",
  "smtp://mail.example/inbox",
  "smtp://mail.example#x",
])("SMTP_URL may not be %s", (url) => {
  expect(() => readConfig({ SMTP_URL: url })).toThrow("SMTP_URL: write");
});

test.each(["studio@a.example", "The Studio <studio@a.example>"])("MAIL_FROM may be %s", (from) => {
  expect(readConfig({ MAIL_FROM: from }).mailFrom).toBe(from);
});

test.each(["nobody", "a@b, c@d.example", "Studio <a@b>\r\nBcc: c@d", "Studio <a@b> <c@d>"])(
  "MAIL_FROM may not be %j",
  (from) => {
    expect(() => readConfig({ MAIL_FROM: from })).toThrow("MAIL_FROM: write");
  },
);
