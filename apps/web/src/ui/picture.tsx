import { useEffect, useState } from "react";
import type { ComponentPropsWithRef, ReactElement } from "react";

const FIRST_WAIT_MS = 1_000;
const MOST_TRIES = 6;

export type PictureProps = ComponentPropsWithRef<"img"> & {
  readonly src: string;
  readonly alt: string;
};

/**
 * A picture from the server. One whose request was lost with the line is asked for again, at
 * longer and longer intervals: a browser by itself leaves it broken until the page is loaded anew.
 */
export function Picture({ alt, ...rest }: PictureProps): ReactElement {
  const { src } = rest;
  const [failed, setFailed] = useState({ src, times: 0 });
  const [shown, setShown] = useState(0);
  const times = failed.src === src ? failed.times : 0;
  useEffect(() => {
    if (times === 0 || times >= MOST_TRIES) return undefined;
    const again = (): void => setShown((number) => number + 1);
    const timer = setTimeout(again, FIRST_WAIT_MS * 2 ** (times - 1));
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [times]);
  const onError = (): void => setFailed({ src, times: times + 1 });
  return <img key={shown} alt={alt} {...rest} onError={onError} />;
}
