import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { WorkSearch } from "../app/route-search.ts";
import { useDrawSix } from "../brief/use-draw-six.ts";
import { exampleBriefs } from "../landing/example-briefs.ts";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { ProblemNote } from "../ui/problem-note.tsx";

/** A list with nothing in it: why, and a way on. */
export function EmptyWork({ search }: { readonly search: WorkSearch }): ReactElement {
  if (search.q !== undefined) {
    return (
      <Nothing title={`Nothing is called “${search.q}”.`}>
        Search looks at names, taglines, descriptions and tags. Try a shorter word.
      </Nothing>
    );
  }
  if (search.trash === true) {
    return (
      <Nothing title="The trash is empty.">What you move here can be restored for 30 days.</Nothing>
    );
  }
  if (search.favorite === true) {
    return (
      <Nothing title="No favourites yet.">
        Press the heart under a logo or a picture, or F while it is picked, and it is kept here.
      </Nothing>
    );
  }
  return search.tab === "photos" ? <FirstPhoto /> : <FirstSteps />;
}

function Nothing({
  title,
  children,
}: {
  readonly title: string;
  readonly children: string;
}): ReactElement {
  return (
    <div role="status" className="py-16">
      <p className="display text-xl">
        <bdi>{title}</bdi>
      </p>
      <p className="mt-3 max-w-[52ch] text-ink-2">{children}</p>
    </div>
  );
}

function FirstPhoto(): ReactElement {
  return (
    <div className="py-14">
      <p className="display text-xl">Nothing painted here yet.</p>
      <p className="mt-3 max-w-[52ch] text-ink-2">
        A photo becomes a cartoon, a drawing, a painting or a print; what you save is kept in this
        list. There is an example to try it with.
      </p>
      <Link to="/photos" search={{}} className={`${buttonClass("accent", true)} mt-6`}>
        Paint a photo
      </Link>
    </div>
  );
}

function FirstSteps(): ReactElement {
  const [example] = exampleBriefs;
  const { draw, drawing, error } = useDrawSix();
  return (
    <div className="py-14">
      <p className="display text-xl">Nothing drawn here yet.</p>
      <p className="mt-3 max-w-[52ch] text-ink-2">
        Type a name and six logos arrive; they are kept in this list. Or let the engine draw an
        example, to see what comes out.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to="/" className={buttonClass("accent", true)}>
          Start a brief
        </Link>
        <Button
          large
          disabled={drawing}
          onClick={() => draw({ name: example.name, description: example.description })}
        >
          {drawing ? "Drawing…" : `Draw “${example.name}”`}
        </Button>
      </div>
      {error === null ? null : (
        <div className="mt-6">
          <ProblemNote error={error} />
        </div>
      )}
    </div>
  );
}
