import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useServices } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { BriefBar } from "./brief-bar.tsx";
import { ExampleStrip } from "./example-strip.tsx";
import { Colophon } from "./colophon.tsx";

/** The first screen: its first field is the brief. */
export function LandingPage(): ReactElement {
  usePageTitle("");
  const router = useRouter();
  const { loadClient } = useServices();
  const prepare = (): void => {
    // Fetched while the name is typed, so that the first press of the button waits for nothing.
    void loadClient().catch(() => undefined);
    void router.loadRouteChunk(router.routesById["/projects/$projectId"])?.catch?.(() => undefined);
  };
  return (
    <div className="mx-auto flex w-full max-w-[1200px] grow flex-col px-5 pt-8 pb-8 md:px-10 md:pt-[clamp(2rem,9vh,5.5rem)]">
      <h1 className="display md:whitespace-nowrap text-[clamp(3rem,7.2vw,5.5rem)] leading-[0.98]">
        A name, <em className="text-accent-type">and six marks</em> <br className="max-md:hidden" />
        worth keeping.
      </h1>
      <p className="mt-6 max-w-[40rem] text-pretty text-base text-ink-2 md:text-lg">
        Real vector logos with real type, drawn on this machine in under a second. No account and no
        key needed; our own engine sends nothing anywhere. Keep what you like and take the files.
      </p>
      <BriefBar onPrepare={prepare} />
      <ExampleStrip />
      <Colophon />
    </div>
  );
}
