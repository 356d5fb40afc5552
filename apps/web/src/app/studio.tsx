import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { createStudioRouter } from "./router.tsx";
import { ServicesContext } from "./services.tsx";
import type { Services } from "./services.tsx";

export interface StudioProps {
  readonly router: ReturnType<typeof createStudioRouter>;
  readonly services: Services;
}

export function Studio({ router, services }: StudioProps): ReactElement {
  return (
    <ServicesContext value={services}>
      <QueryClientProvider client={services.queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ServicesContext>
  );
}
