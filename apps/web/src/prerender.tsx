import { createMemoryHistory } from "@tanstack/react-router";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { createServices } from "./app/create-services.ts";
import { createStudioRouter } from "./app/router.tsx";
import { Studio } from "./app/studio.tsx";

/** The landing page's markup, for the first paint. */
export async function prerenderLanding(): Promise<string> {
  const services = createServices();
  const history = createMemoryHistory({ initialEntries: ["/"] });
  const router = createStudioRouter({ services, basepath: "/", history });
  await router.load();
  return renderToString(
    <StrictMode>
      <Studio router={router} services={services} />
    </StrictMode>,
  );
}
