import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** Goes where the sign-in was meant to lead. `next` has been through `safeNext`. */
export function GoOn({ next = "/projects" }: { readonly next?: string | undefined }): null {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ href: next, replace: true });
  }, [next, router]);
  return null;
}
