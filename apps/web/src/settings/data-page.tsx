import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { buttonClass } from "../ui/button-class.ts";
import { Icon } from "../ui/icon.tsx";
import { Section } from "../ui/section.tsx";
import { DeleteAccount } from "./delete-account.tsx";

export function DataPage(): ReactElement {
  usePageTitle("Settings: your data");
  const client = useClient();
  return (
    <>
      <Section
        title="Take everything with you"
        lead={
          <p>One zip: every project, every logo with its files and recipe, and your account.</p>
        }
      >
        <a href={client.account.exportUrl()} download className={buttonClass("ink")}>
          <Icon of={Download} size={16} />
          Download all of it
        </a>
      </Section>
      <Section
        title="Delete the account"
        lead={
          <p>
            The account and all that it made, files and trash included. There is no way back, for us
            neither.
          </p>
        }
      >
        <DeleteAccount />
      </Section>
    </>
  );
}
