import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { afterAll, describe, expect, test } from "vitest";
import { drawSix, openStudio } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("many at once", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test.each([
    { tab: "Logos", noun: "logo", of: 6, selected: 2 },
    { tab: "Projects", noun: "project", of: 1, selected: 1 },
  ])(
    "of $tab, are kept, thrown away, brought back and restored",
    async ({ tab, noun, of, selected }) => {
      const { page, problems } = await studio.open();
      await drawSix(page, "Heron & Otter");
      await page.getByRole("link", { name: "Your work" }).click();
      const tabs = page.getByRole("navigation", { name: "What to list" });
      await tabs.getByRole("link", { name: tab }).click();
      await tabs.locator('[aria-current="page"]', { hasText: tab }).waitFor();
      const cards = page.getByRole("article");
      const bar = page.getByRole("toolbar", { name: "Selected" });
      const messages = page.getByRole("region", { name: "Messages" });
      const what = `${selected} ${noun}${selected === 1 ? "" : "s"}`;
      const expectCards = (count: number) => expect.poll(() => cards.count()).toBe(count);
      const choose = async (): Promise<void> => {
        for (let index = 0; index < selected; index += 1)
          await cards.nth(index).locator("label").click();
        await bar.getByText(`${what} selected`).waitFor();
      };

      await expectCards(of);
      await choose();
      await bar.getByRole("button", { name: "Favourite", exact: true }).click();
      await messages.getByText(`${what} favourited`).waitFor();
      await bar.waitFor({ state: "detached" });
      await expect
        .poll(() => cards.locator('[aria-pressed="true"][aria-label^="Favourite"]').count())
        .toBe(selected);

      await choose();
      await bar.getByRole("button", { name: "Trash" }).click();
      const gone = messages.locator("div", { hasText: `${what} in the trash for 30 days` }).last();
      await gone.waitFor();
      await expectCards(of - selected);
      await gone.getByRole("button", { name: "Undo" }).click();
      await expectCards(of);

      await choose();
      await page.keyboard.press("Escape");
      await bar.waitFor({ state: "detached" });
      await choose();
      await bar.getByRole("button", { name: "Trash" }).click();
      await expectCards(of - selected);
      await page.getByRole("button", { name: "Trash", exact: true }).click();
      await page.getByRole("heading", { name: "Trash", exact: true }).waitFor();
      await expectCards(selected);
      await choose();
      await bar.getByRole("button", { name: "Restore" }).click();
      await messages.getByText(`${what} restored`).waitFor();
      await expectCards(0);
      expect(problems).toEqual([]);
    },
  );
});
