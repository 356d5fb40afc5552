/** A photo of the docs' page: its file in the folder that `make-photo-page.ts` is given. */
export interface PagePhoto {
  readonly file: string;
  /** Which part of a photo that is too high is kept: 0 its top, 1 its bottom. */
  readonly top: number;
}

const person = (number: string): PagePhoto => ({ file: `person-${number}.jpg`, top: 0.15 });
const photo = (file: string, top = 0.5): PagePhoto => ({ file, top });

/** In the order of the sheets. Where they come from is in `docs/photo-effects.md`. */
export const PAGE_PHOTOS: readonly PagePhoto[] = [
  ...["006", "025", "028", "046", "051", "088", "093"].map(person),
  photo("astronaut.png", 0.05),
  photo("moraine.jpg"),
  photo("montserrat.jpg"),
  photo("meadow.webp"),
  photo("hibiscus.webp"),
  photo("london.jpg"),
  photo("albi.jpg"),
  photo("tourist.webp"),
  photo("roof.webp", 0.8),
  photo("storefront.jpg", 0.7),
  photo("rocket.jpg"),
  photo("budapest.jpg"),
  photo("cat.png"),
  photo("monkey.jpg", 0.3),
  photo("birds.webp", 0.6),
  photo("coffee.png"),
];
/** Drawn by us, after the photos. */
export const PAGE_SCENE = "product";

/** Shown beside what other software makes of them. */
export const COMPARED: readonly PagePhoto[] = [
  person("025"),
  photo("moraine.jpg"),
  photo("coffee.png"),
];
/** Shown at its full size. */
export const FULL_SIZE = { file: "montserrat.jpg", left: 1982, top: 1190 } as const;
