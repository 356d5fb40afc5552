import { render, toPlainText } from "@react-email/render";
import { mailLayout } from "./mail-layout.ts";
import type { MailWords } from "./mail-words.ts";

/** A mail in both its forms. Loads React: to be imported when there is a mail. */
export async function layOutMail(words: MailWords): Promise<{ html: string; text: string }> {
  const html = await render(mailLayout(words));
  return { html, text: toPlainText(html, AS_WRITTEN) };
}

/** Titles in their own case. */
const AS_WRITTEN = { selectors: [{ selector: "h1", options: { uppercase: false } }] };
