import type { CreatedApiKey } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { PartState } from "../ui/part-state.tsx";
import { Section } from "../ui/section.tsx";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { accountKeys } from "./account-keys.ts";
import { CreateKeyForm } from "./create-key-form.tsx";
import { KeyList } from "./key-list.tsx";
import { NewKey } from "./new-key.tsx";

export function KeysPage(): ReactElement {
  usePageTitle("Settings: API keys");
  const client = useClient();
  const [created, setCreated] = useState<CreatedApiKey | null>(null);
  const list = useQuery({
    queryKey: accountKeys.keys,
    queryFn: ({ signal }) => client.keys.list(signal),
  });
  return (
    <>
      <Section
        title="A new key"
        lead={
          <p>
            For programs that use the studio in your name. The{" "}
            <a href="docs" className={TEXT_LINK}>
              API reference
            </a>{" "}
            says what they can call.
          </p>
        }
      >
        {created === null ? (
          <CreateKeyForm onCreated={setCreated} />
        ) : (
          <NewKey created={created} onDone={() => setCreated(null)} />
        )}
      </Section>
      <Section title="Your keys" lead={<p>One that may have leaked is best revoked at once.</p>}>
        {list.data === undefined ? (
          <PartState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <KeyList keys={list.data} />
        )}
      </Section>
    </>
  );
}
