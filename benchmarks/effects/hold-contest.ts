import type { Contest, Peer } from "./contests.ts";
import type { OpenCv, Run } from "./open-cv.ts";
import type { OwnEffects } from "./own-effects.ts";
import type { Photo } from "./photo.ts";

/** Everyone who can be measured here. */
export interface Rivals {
  readonly one: OwnEffects;
  readonly two: OwnEffects;
  /** Null where it is not installed. */
  readonly openCv: OpenCv | null;
}

/** All runs of one contest. */
export interface Tally {
  readonly one: readonly Run[];
  readonly two: readonly Run[];
  readonly peers: ReadonlyMap<Peer, readonly Run[]>;
}

/** Rounds in which everyone runs once, ours before and after each peer. */
export async function holdContest(
  { style, peers }: Pick<Contest, "style"> & { readonly peers: readonly Peer[] },
  photo: Photo,
  { one, two, openCv }: Rivals,
): Promise<Tally> {
  // Not counted: the first run at a size takes memory.
  for (const own of [one, two]) await own.run(style, photo);
  const ones: Run[] = [];
  const twos: Run[] = [];
  const ours = async (): Promise<void> => {
    ones.push(await one.run(style, photo));
    twos.push(await two.run(style, photo));
  };
  const theirs = new Map<Peer, Run[]>();
  for (let round = 0; round < Math.max(...peers.map(({ rounds }) => rounds)); round++) {
    await ours();
    for (const peer of peers) {
      if (round >= peer.rounds) continue;
      const run = await runPeer(openCv, peer, photo);
      if (run === null) continue;
      theirs.set(peer, [...(theirs.get(peer) ?? []), run]);
      await ours();
    }
  }
  return { one: ones, two: twos, peers: theirs };
}

/** @returns null where this machine cannot do it */
export async function runPeer(
  openCv: OpenCv | null,
  { recipe }: Peer,
  photo: Photo,
): Promise<Run | null> {
  return openCv?.recipes.has(recipe) === true ? openCv.run(recipe, photo) : null;
}
