import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { safeNext } from "../session/safe-next.ts";

/** Goes where the sign-in was meant to lead, as long as that is a path of the studio. */
export function GoOn({ next }: { readonly next: string | undefined }): null {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ href: safeNext(next) ?? "/projects", replace: true });
  }, [next, router]);
  return null;
}
