import { withoutEval } from "@emblazon/contract/without-eval";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { allowOwnWorkers } from "./app/allow-own-workers.ts";
import { createServices } from "./app/create-services.ts";
import { createStudioRouter } from "./app/router.tsx";
import { Studio } from "./app/studio.tsx";
import "./styles/app.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

withoutEval();
allowOwnWorkers(window);
const services = createServices();
const basepath = new URL(document.baseURI).pathname.replace(/\/$/, "") || "/";
const router = createStudioRouter({ services, basepath });
const page = (
  <StrictMode>
    <Studio router={router} services={services} />
  </StrictMode>
);

// The prerendered page is at home at "/" alone: its links start there.
if (root.firstElementChild === null || basepath !== "/") {
  createRoot(root).render(page);
} else {
  // The landing page was rendered at build time; the same tree without Suspense takes it over.
  router.ssr = { manifest: undefined };
  await router.load();
  hydrateRoot(root, page);
}
