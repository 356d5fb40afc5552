import type { Asset } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { projectKeys } from "../live/query-keys.ts";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { BUILT_IN } from "./kept-choice.ts";

const COUNT = 6;

/** Why a picture has no editor, and the way to logos that have one. */
export function OwnEngineNext({ asset }: { readonly asset: Asset }): ReactElement {
  const projectId = asset.project_id;
  return (
    <section aria-label="What it cannot do" className="mt-6 border-t border-line pt-5">
      <p className="text-sm text-ink-2">
        This is a picture made of pixels; as SVG it is drawn after them. It has no recipe, so
        nothing in it can be edited or checked part by part.
      </p>
      {projectId === null ? null : <DrawOwn projectId={projectId} />}
    </section>
  );
}

function DrawOwn({ projectId }: { readonly projectId: string }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () =>
      client.generations.start(projectId, { num_variations: COUNT, engine: BUILT_IN }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: projectKeys.one(projectId) });
      await navigate({ to: "/projects/$projectId", params: { projectId } });
    },
  });
  return (
    <>
      <Button
        className="mt-3 w-full"
        aria-disabled={start.isPending}
        onClick={() => {
          if (!start.isPending) start.mutate();
        }}
      >
        {start.isPending ? "Starting…" : "Draw six with our own engine"}
      </Button>
      <p className="figures mt-2 text-ink-3">vector · editable · free</p>
      {start.error === null ? null : (
        <div className="mt-3">
          <ProblemNote error={describeError(start.error)} />
        </div>
      )}
    </>
  );
}
