import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Text } from "@react-email/text";
import { createElement as h } from "react";
import type { ReactElement } from "react";
import { greeting } from "./greeting.ts";
import { DARK_SHEET, LOOK } from "./mail-look.ts";
import type { MailWords } from "./mail-words.ts";

/** The one page that every mail is laid out on. It loads nothing: no picture, no font, no sheet. */
export function mailLayout(words: MailWords): ReactElement {
  return h(
    Html,
    { lang: "en" },
    h(
      Head,
      null,
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "supported-color-schemes", content: "light dark" }),
      h("title", null, words.subject),
      h("style", null, DARK_SHEET),
    ),
    h(
      Body,
      { className: "paper", style: LOOK.paper },
      h(Preview, { children: words.preview }),
      h(Container, { style: LOOK.sheet }, ...contents(words)),
    ),
  );
}

function contents({ name, title, paragraphs, action, closing }: MailWords): ReactElement[] {
  const written = [greeting(name), ...paragraphs].map((text) =>
    h(Text, { key: text, className: "ink", style: LOOK.text }, text),
  );
  const small = closing.map((text) =>
    h(Text, { key: text, className: "ink-2", style: LOOK.closing }, text),
  );
  return [
    h(Text, { key: "mark", className: "ink-2", style: LOOK.mark }, "Emblazon"),
    h(Heading, { key: "title", as: "h1", className: "ink", style: LOOK.title }, title),
    ...written,
    ...(action === undefined ? [] : [actionButton(action)]),
    h("div", { key: "closing", className: "line", style: LOOK.rule }, ...small),
  ];
}

function actionButton({ label, link }: NonNullable<MailWords["action"]>): ReactElement {
  return h(
    "div",
    { key: "action" },
    h(Button, { href: link, className: "accent", style: LOOK.button }, label),
  );
}
