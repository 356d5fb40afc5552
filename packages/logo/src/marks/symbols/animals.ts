import { arc, circle, ellipse, polygon, rect } from "../../geometry/primitives.ts";
import { around, leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

const BIRD =
  "M-48 34C-30 30 -22 18 -14 2C-6 -16 6 -36 26 -36C37 -36 43 -29 45 -20L53 -14.5L44 -10C43 18 20 40 -12 40C-26 40 -38 38 -48 34Z";

/** Animals, wild and tame. */
export const ANIMALS: readonly SymbolSource[] = [
  {
    id: "bird",
    label: "small bird",
    concepts: "bird finch freedom song sparrow nature",
    traits: ["inlay", "dot", "line"],
    draw({ apart, cut }) {
      const wing = "M-29 26C-8 26 14 14 18 -12C-2 -10 -19 4 -29 26Z";
      return [main(cut(apart(BIRD, wing), circle(29, -21, 3.8))), spark(wing)];
    },
  },
  {
    id: "bird-disc",
    label: "bird in a disc",
    concepts: "bird freedom song finch nature",
    traits: ["round", "contained"],
    draw({ cut, apart }) {
      const wing = "M-31 27C-8 26 15 14 19 -14C-4 -10 -20 4 -31 27Z";
      return [main(cut(circle(0, 0, 48), place(apart(BIRD, wing), [-2, -1], { size: 0.66 })))];
    },
  },
  {
    id: "bird-round",
    label: "bird of circles",
    concepts: "bird sparrow friendly chat home kids",
    traits: ["inlay", "line"],
    draw({ cut, apart }) {
      const body =
        "M6 -34C19 -34 30 -23 30 -10V4C30 24 14 40 -6 40H-44C-30 34 -18 22 -18 6V-10C-18 -23 -7 -34 6 -34Z";
      const wing = "M-10 -2H18C18 14 6 26 -10 26Z";
      return [
        main(cut(apart(body, wing), circle(13, -17, 4.4))),
        second(wing),
        spark(
          polygon(
            [
              [34.5, -19],
              [50, -11],
              [34.5, -4],
            ],
            1,
          ),
        ),
      ];
    },
  },
  {
    id: "swift",
    label: "bird in flight",
    concepts: "bird swift fast freedom travel flight",
    traits: ["inlay", "dot", "line"],
    draw: () => [
      second("M-48 -34C-20 -34 2 -22 12 0C4 4 -6 4 -12 2C-20 -14 -32 -26 -48 -34Z"),
      main("M48 -30C44 4 26 36 -10 44C-6 30 0 20 8 12C24 2 38 -12 48 -30Z"),
      spark("M-40 6C-26 2 -12 6 -4 14C-8 22 -14 32 -24 36C-24 24 -30 14 -40 6Z"),
    ],
  },
  {
    id: "dove",
    label: "dove",
    concepts: "dove peace faith church wedding love",
    traits: ["inlay", "line"],
    draw({ apart, cut }) {
      const wing = "M-4 6C-18 -8 -22 -28 -16 -46C2 -37 15 -22 19 -2Z";
      const body =
        "M-46 10C-28 18 -14 14 0 4C10 -4 20 -14 32 -14C40 -14 46 -8 48 -2L38 2C36 24 18 38 -6 36C-24 34 -38 24 -46 10Z";
      return [main(cut(apart(body, wing), circle(32, -4, 2.6))), second(wing)];
    },
  },
  {
    id: "swan",
    label: "swan",
    concepts: "swan elegance lake beauty grace ballet",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const body =
        "M-30 -20C-30 -36 -20 -46 -7 -46C8 -46 17 -36 17 -24C17 -10 4 -2 -4 8C-6 11 -5 14 -2 14C14 14 32 2 48 -6C46 22 28 40 0 40C-22 40 -36 30 -36 16C-36 -2 -2 -10 -2 -24C-2 -30 -6 -33 -10 -32L-24 -25L-31 -14Z";
      const wing = "M2 28C18 26 32 16 40 4C40 20 30 31 12 32C7 32 4 31 2 28Z";
      return [main(cut(body, wing, circle(-11, -37, 2.6))), second(rect(-40, 44.5, 80, 5, 2.5))];
    },
  },
  {
    id: "hummingbird",
    label: "hummingbird",
    concepts: "hummingbird light fast nectar flower care",
    traits: ["inlay"],
    draw({ apart, cut }) {
      const body =
        "M48 -33L22 -24C18 -33 6 -34 0 -26C-8 -14 -10 0 -14 12C-18 24 -26 34 -38 42C-20 42 -2 34 8 18C14 8 18 -4 23 -18.5Z";
      const wing = "M-8 -8C-26 -8 -42 -20 -48 -42C-28 -40 -10 -32 -2 -20Z";
      const tail = "M-45 48C-41 36 -34 27 -23 18C-21 30 -30 43 -45 48Z";
      return [main(cut(apart(body, wing, tail), circle(12, -23, 2.8))), second(wing), spark(tail)];
    },
  },
  {
    id: "owl",
    label: "owl",
    concepts: "owl wisdom learning night education book",
    traits: ["inlay"],
    draw({ cut, line }) {
      const body =
        "M-37 -46C-25 -38 -12 -36 0 -36C12 -36 25 -38 37 -46V8C37 32 21 48 0 48C-21 48 -37 32 -37 8Z";
      const eye = (x: number) => circle(x, -8, 15.6);
      const beak = "M-7 6H7L0 19Z";
      const feathers = [
        [-12, 27],
        [0, 27],
        [12, 27],
        [-6, 36],
        [6, 36],
      ].map(([x = 0, y = 0]) => line(arc(x, y - 3, 4.6, 20, 160), 3.2));
      return [
        main(cut(body, eye(-17), eye(17), beak, ...feathers)),
        spark(circle(-17, -8, 8), circle(17, -8, 8)),
      ];
    },
  },
  {
    id: "eagle",
    label: "eagle's head",
    concepts: "eagle strength freedom security american bold",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const head =
        "M-48 44C-40 34 -42 24 -36 14L-46 16C-38 6 -38 -6 -30 -14L-40 -14C-30 -30 -10 -42 12 -40C34 -38 46 -22 48 2C44 -2 40 -4 34 -4C24 -4 18 2 18 12C18 26 26 36 38 44Z";
      return [main(cut(head, "M6 -20L26 -15C24 -9 16 -7 10 -10Z"))];
    },
  },
  {
    id: "rooster",
    label: "rooster",
    concepts: "rooster chicken farm morning breakfast grill",
    traits: ["inlay"],
    draw({ cut, apart }) {
      const body =
        "M14 -30C24 -30 31 -23 31 -14L42 -8L31 -4C31 2 34 8 34 16C34 32 20 42 0 42C-24 42 -40 28 -46 2C-40 6 -34 6 -28 4C-24 12 -14 14 -6 8C2 2 2 -8 2 -16C2 -24 7 -30 14 -30Z";
      const comb =
        "M2 -34C0 -43 6 -47 10 -41C12 -49 20 -49 21 -41C26 -45 32 -41 29 -33C25 -36 20 -37 14 -37C9 -37 5 -36 2 -34Z";
      const tail = "M-48 -4C-52 -22 -44 -38 -28 -42C-32 -30 -28 -14 -18 -4C-26 2 -40 2 -48 -4Z";
      return [main(cut(apart(body, tail), circle(19, -15, 3.6))), spark(comb), second(tail)];
    },
  },
  {
    id: "duck",
    label: "duck",
    concepts: "duck kids bath pond playful toy",
    traits: ["inlay", "line"],
    draw({ cut, apart }) {
      const body =
        "M18 -42C30 -42 38 -33 38 -22C38 -12 32 -8 32 0C40 8 40 24 30 34C22 41 10 42 -4 42C-30 42 -46 28 -48 2C-40 8 -30 8 -20 4C-10 0 0 0 4 -2C0 -8 -1 -14 -1 -22C-1 -33 7 -42 18 -42Z";
      const wing = "M-20 14C-8 16 4 12 14 6C18 20 8 30 -6 28C-14 27 -19 22 -20 14Z";
      return [
        main(cut(apart(body, wing), circle(21, -26, 3.6))),
        second(wing),
        spark("M42 -28C46 -26 52 -25 56 -24C54 -18 48 -15 41 -16C42.4 -20 42.6 -24 42 -28Z"),
      ];
    },
  },
  {
    id: "fox",
    label: "fox",
    concepts: "fox clever smart wild forest agency",
    traits: ["inlay", "line"],
    draw({ apart, cut, mirrored }) {
      const face =
        "M-44 -42C-32 -38 -20 -30 -12 -21C-6 -23 6 -23 12 -21C20 -30 32 -38 44 -42C47 -26 46 -8 42 2L26 22C18 32 8 40 0 46C-8 40 -18 32 -26 22L-42 2C-46 -8 -47 -26 -44 -42Z";
      const cheeks = mirrored("M-41 5C-26 5 -13 13 -8 35.6C-17 29 -34 16 -41 5Z");
      const eyes = mirrored(place(leaf([-5.5, 0], [5.5, 0], 0.62), [16, -3], { turn: -24 }));
      return [main(apart(cut(face, eyes, "M-6 30H6L0 37Z"), cheeks)), second(cheeks)];
    },
  },
  {
    id: "wolf",
    label: "wolf",
    concepts: "wolf wild strength pack security outdoor",
    traits: ["inlay"],
    draw({ cut, mirrored, slit }) {
      const face =
        "M-30 -48L-12 -26H12L30 -48L38 -12L46 6L34 10L38 22L24 24L10 46H-10L-24 24L-38 22L-34 10L-46 6L-38 -12Z";
      const eyes = mirrored("M8 0L24 -8L22 2L12 6Z");
      const ear = mirrored("M24 -32L20 -22L29 -16Z");
      const muzzle = mirrored(slit("M7 12L12 28L5 34", 3.6));
      return [main(cut(face, eyes, ear, muzzle, "M-6 37H6L0 46Z"))];
    },
  },
  {
    id: "lion",
    label: "lion",
    concepts: "lion strength pride king courage leadership royal",
    traits: ["round"],
    draw({ cut, union, mirrored, line, apart }) {
      const mane = union(circle(0, 0, 40), ...around(circle(0, -38, 10.4), 12));
      const head = union(ellipse(0, 5, 25, 27), mirrored(circle(19, -17, 8)));
      const face = union(
        line("M0 13V22M0 22C-3 28 -10 28 -12 23M0 22C3 28 10 28 12 23", 3.6),
        "M-7.5 7H7.5L0 15Z",
        mirrored(circle(10, -3, 3.4)),
      );
      return [main(apart(mane, head)), spark(cut(head, face))];
    },
  },
  {
    id: "bear",
    label: "bear",
    concepts: "bear kids strong toy cosy forest",
    traits: ["inlay"],
    draw({ union, cut, mirrored, line }) {
      const head = union(circle(0, 5, 38), mirrored(circle(29, -28, 15.5)));
      const nose = "M-8.5 13C-8.5 8 8.5 8 8.5 13C8.5 18 4 21 0 21C-4 21 -8.5 18 -8.5 13Z";
      const face = [mirrored(circle(14.5, -6, 4.4)), mirrored(circle(29, -28, 6.6))];
      const snout = cut(ellipse(0, 20, 15, 12), nose, line("M0 19V27", 3.6));
      return [main(cut(head, ellipse(0, 20, 19.5, 16.5), ...face)), second(snout)];
    },
    small: ({ cut, union, mirrored }) => [
      main(
        cut(
          union(circle(0, 6, 38), mirrored(circle(30, -28, 18))),
          ellipse(0, 20, 16, 12),
          mirrored(circle(15, -6, 5)),
        ),
      ),
      spark(ellipse(0, 17, 6, 5)),
    ],
  },
  {
    id: "cat",
    label: "sitting cat",
    concepts: "cat pet grooming vet cosy independent",
    traits: ["inlay", "line"],
    draw({ union, cut, line }) {
      const body =
        "M-22 -46L-12 -36C-8 -38 2 -38 6 -36L16 -46C19 -38 20 -28 17 -20C14 -14 12 -12 12 -8C26 2 34 18 32 46H-26C-28 20 -20 4 -14 -8C-16 -11 -20 -14 -22 -20C-25 -28 -25 -38 -22 -46Z";
      const tail = line("M28 42C40 42 46 34 44 24C43 18 38 16 36 12", 7);
      return [
        main(
          cut(
            union(body, tail),
            circle(-11, -23, 3),
            circle(5, -23, 3),
            "M-6 -16H0L-3 -12.5Z",
            line("M-10 50V22M8 50V30", 3.8),
          ),
        ),
      ];
    },
  },
  {
    id: "cat-face",
    label: "cat's face",
    concepts: "cat pet grooming shop kitten",
    traits: ["round", "inlay", "dot", "line"],
    draw({ cut, mirrored }) {
      const head =
        "M-40 -44C-28 -40 -18 -32 -12 -28H12C18 -32 28 -40 40 -44C42 -28 42 -10 40 4C38 30 20 44 0 44C-20 44 -38 30 -40 4C-42 -10 -42 -28 -40 -44Z";
      return [main(cut(head, mirrored(leaf([17, -9], [17, 9], 0.66)), "M-7 16H7L0 24Z"))];
    },
  },
  {
    id: "dog",
    label: "dog's face",
    concepts: "dog pet vet grooming puppy friendly loyal",
    traits: ["inlay"],
    draw({ cut, apart, line, mirrored, union }) {
      const head =
        "M-25 -30C-14 -40 14 -40 25 -30C34 -20 32 0 29 16C25 36 12 44 0 44C-12 44 -25 36 -29 16C-32 0 -34 -20 -25 -30Z";
      const ear = "M-24 -36C-42 -38 -52 -16 -46 14C-38 20 -28 12 -27 0C-26 -12 -22 -24 -24 -36Z";
      const ears = mirrored(ear);
      const nose = "M-10 14C-10 8 10 8 10 14C10 20 5 24 0 24C-5 24 -10 20 -10 14Z";
      return [
        main(
          cut(
            apart(head, ears),
            mirrored(circle(12, -4, 4.4)),
            nose,
            union(line("M0 23V31M-8 33C-5 36 -2 35 0 31C2 35 5 36 8 33", 3.6)),
          ),
        ),
        second(ears),
      ];
    },
    small: ({ cut, mirrored }) => [
      main(
        cut(
          "M0 -40C20 -40 28 -24 26 -4C26 20 22 44 0 44C-22 44 -26 20 -26 -4C-28 -24 -20 -40 0 -40Z",
          "M-11 16H11C10 26 4 30 0 30C-4 30 -10 26 -11 16Z",
        ),
      ),
      second(mirrored("M33 -38C46 -38 48 -20 48 0C48 10 40 12 34 8Z")),
    ],
  },
  {
    id: "dog-side",
    label: "sitting dog",
    concepts: "dog pet walking training kennel loyal",
    traits: ["inlay"],
    draw({ cut, line, union, apart }) {
      const body =
        "M-6 -46C6 -46 12 -40 16 -34L38 -30C42 -29 43 -24 41 -20C37 -14 28 -12 20 -12C18 -2 20 8 22 20L24 46H-2C-20 46 -34 36 -34 18C-34 4 -20 -4 -18 -18C-20 -32 -16 -46 -6 -46Z";
      const ear = "M-8 -38C-16 -36 -26 -24 -25 -8C-16 -6 -8 -12 -6 -22Z";
      const tail = line("M-32 40C-42 38 -46 28 -42 18", 7);
      return [
        main(cut(apart(union(body, tail), ear), circle(12, -28, 3), line("M8 50V22", 3.8))),
        second(ear),
      ];
    },
  },
  {
    id: "paw",
    label: "paw print",
    concepts: "paw pet dog cat vet animal rescue",
    traits: ["round", "inlay", "dot", "line"],
    draw() {
      const toe = (x: number, y: number, turn: number) =>
        place(ellipse(0, 0, 9.8, 13.6), [x, y], { turn });
      return [
        main(
          "M0 -6C14 -6 31 14 31 28C31 38 22 43 14 41C8 39 4 38 0 38C-4 38 -8 39 -14 41C-22 43 -31 38 -31 28C-31 14 -14 -6 0 -6Z",
        ),
        second(toe(-36, -4, -24), toe(-14, -30, -8), toe(14, -30, 8), toe(36, -4, 24)),
      ];
    },
  },
  {
    id: "paw-heart",
    label: "paw in a heart",
    concepts: "pet love rescue vet animal adoption care",
    traits: ["inlay", "line"],
    draw({ cut }) {
      const heart =
        "M0 42C-8 36 -46 14 -46 -14C-46 -30 -34 -40 -22 -40C-12 -40 -4 -34 0 -26C4 -34 12 -40 22 -40C34 -40 46 -30 46 -14C46 14 8 36 0 42Z";
      const pad = place(
        "M0 -6C14 -6 31 14 31 28C31 38 22 43 14 41C8 39 4 38 0 38C-4 38 -8 39 -14 41C-22 43 -31 38 -31 28C-31 14 -14 -6 0 -6Z",
        [0, 1],
        { size: 0.42 },
      );
      const toe = (x: number, y: number, turn: number) =>
        place(ellipse(0, 0, 5, 6.8), [x, y], { turn });
      return [
        main(
          cut(
            heart,
            pad,
            toe(-17.5, -2, -24),
            toe(-7, -14.5, -8),
            toe(7, -14.5, 8),
            toe(17.5, -2, 24),
          ),
        ),
      ];
    },
  },
  {
    id: "rabbit",
    label: "rabbit",
    concepts: "rabbit bunny kids gentle easter fast soft",
    traits: ["inlay", "line"],
    draw({ union, cut, mirrored, line }) {
      const ears = mirrored("M3 -8C-2 -26 4 -48 14 -48C26 -48 26 -24 18 -6Z");
      const head =
        "M0 -16C20 -16 34 0 34 18C34 36 20 46 0 46C-20 46 -34 36 -34 18C-34 0 -20 -16 0 -16Z";
      return [
        main(
          cut(
            union(ears, head),
            mirrored(circle(13, 10, 4.2)),
            "M-6 20H6C5 25 3 27 0 28C-3 27 -5 25 -6 20Z",
            line("M0 26V34", 4),
          ),
        ),
      ];
    },
    small: ({ union, cut, mirrored }) => [
      main(
        cut(
          union(mirrored("M4 -8C-2 -26 4 -48 15 -48C28 -48 26 -24 18 -6Z"), ellipse(0, 16, 34, 31)),
          mirrored(circle(14, 12, 5)),
        ),
      ),
    ],
  },
  {
    id: "deer",
    label: "stag's head",
    concepts: "deer stag forest hunting wild winter outdoor",
    traits: ["inlay"],
    draw({ mirrored, line, apart, cut }) {
      const head =
        "M-17 -4C-10 -9 10 -9 17 -4C18 10 12 20 9 34C8 42 5 47 0 47C-5 47 -8 42 -9 34C-12 20 -18 10 -17 -4Z";
      const antlers = mirrored(
        line(
          "M8 -14C10 -24 22 -26 30 -32C36 -37 37 -42 36 -47M14 -24C12 -32 13 -38 16 -45M28 -30C36 -28 42 -30 46 -36",
          5,
        ),
      );
      const ears = mirrored(leaf([20, -3], [42, -10], 0.42));
      return [
        main(cut(head, mirrored(circle(8.4, 8, 2.8)), "M-5 38H5L0 44Z")),
        spark(antlers),
        main(apart(ears, head)),
      ];
    },
  },
  {
    id: "bull",
    label: "bull's head",
    concepts: "bull steak beef strength farm grill market",
    traits: ["inlay"],
    draw({ mirrored, cut, apart }) {
      const head =
        "M-20 -14C-10 -18 10 -18 20 -14C22 4 16 14 13 26C12 36 8 42 0 42C-8 42 -12 36 -13 26C-16 14 -22 4 -20 -14Z";
      const horn =
        "M-23 -13C-40 -12 -48 -26 -46 -44C-40 -32 -32 -26 -18 -24C-13 -23.5 -11 -22 -9 -19.5C-14 -18.4 -19 -16.6 -23 -13Z";
      const ear = leaf([-25, -4], [-46, 3], 0.44);
      const eyes = mirrored(place(leaf([-4.5, 0], [4.5, 0], 0.6), [10, 3], { turn: -18 }));
      return [
        main(cut(head, mirrored(circle(5.5, 33, 2.6)), eyes), mirrored(ear)),
        spark(apart(mirrored(horn), head)),
      ];
    },
  },
  {
    id: "cow",
    label: "cow",
    concepts: "cow milk dairy farm cheese ranch",
    traits: ["inlay"],
    draw({ mirrored, cut, small }) {
      const head = "M-24 -32C-12 -38 12 -38 24 -32C29 -18 27 -2 25 8H-25C-27 -2 -29 -18 -24 -32Z";
      const muzzle =
        "M-26 12.5H26C32 18 34 26 32 33C30 42 20 46 0 46C-20 46 -30 42 -32 33C-34 26 -32 18 -26 12.5Z";
      const horn = "M12 -40C13 -46 20 -44 25 -49C29 -43 27 -37 21 -36Z";
      return [
        main(
          cut(
            head,
            "M-29 -20C-20 -20 -14 -14 -15 -4C-16 2 -22 4 -28 3Z",
            mirrored(circle(11, -8, small ? 5 : 4)),
          ),
          mirrored(leaf([31, -24], [49, -16], 0.6)),
        ),
        second(mirrored(horn)),
        spark(cut(muzzle, mirrored(ellipse(12, 28, small ? 5.4 : 4.6, small ? 6.4 : 5.6)))),
      ];
    },
  },
  {
    id: "sheep",
    label: "sheep",
    concepts: "sheep wool lamb farm soft knitting",
    traits: ["inlay"],
    draw({ union, cut, apart, mirrored }) {
      const fleece = union(
        circle(-22, -10, 15),
        circle(0, -20, 17),
        circle(22, -10, 15),
        circle(-26, 12, 15),
        circle(26, 12, 15),
        circle(-10, 22, 16),
        circle(12, 22, 16),
        circle(0, 4, 24),
      );
      const face = "M-13 -14C-6 -18 6 -18 13 -14C15 2 10 16 0 16C-10 16 -15 2 -13 -14Z";
      const ears = mirrored(leaf([16, -10], [32, -6], 0.5));
      const legs = [rect(-20, 30, 9, 18, 3), rect(11, 30, 9, 18, 3)];
      const head = union(face, ears);
      return [
        main(apart(fleece, head)),
        spark(cut(head, mirrored(circle(5.6, -4, 2.2)))),
        second(...legs.map((each) => apart(each, fleece))),
      ];
    },
  },
  {
    id: "pig",
    label: "pig",
    concepts: "pig savings farm pork bbq butcher",
    traits: ["round", "inlay"],
    draw({ union, cut, mirrored }) {
      const head = union(
        circle(0, 5, 37),
        mirrored("M12 -32C22 -44 36 -44 42 -38C44 -26 40 -14 32 -8Z"),
      );
      const snout = ellipse(0, 16, 20, 15);
      return [
        main(cut(head, snout, mirrored(circle(16, -8, 4.2)))),
        spark(cut(ellipse(0, 16, 15.5, 10.5), mirrored(ellipse(5.6, 16, 2.8, 4.2)))),
      ];
    },
  },
  {
    id: "horse",
    label: "horse's head",
    concepts: "horse stable riding strength equestrian chess",
    traits: ["inlay", "line"],
    draw({ cut, slit }) {
      const head =
        "M-8 -48L2 -38C12 -35 18 -30 24 -22L40 0C44 7 40 15 32 15C24 15 18 11 10 10C4 22 12 32 22 47H-36C-42 14 -36 -12 -20 -30C-14 -37 -10 -42 -8 -48Z";
      return [
        main(
          cut(
            head,
            circle(12, -15, 3.6),
            slit("M-46 22C-34 18 -27 2 -22 -18M-46 42C-26 34 -22 16 -19 4", 4.2),
          ),
        ),
      ];
    },
  },
  {
    id: "unicorn",
    label: "unicorn",
    concepts: "unicorn magic kids startup dream fantasy",
    traits: ["line"],
    draw({ cut, apart }) {
      const head =
        "M-14 -34L0 -28C10 -24 18 -16 24 -8L38 8C42 14 40 22 32 23C24 24 18 20 10 19C6 28 12 36 20 47H-30C-36 20 -30 -8 -18 -24Z";
      const horn = polygon(
        [
          [4, -32],
          [36, -50],
          [16, -22],
        ],
        0.5,
      );
      const mane = "M-24.5 -24C-46 -14 -54 20 -46 47H-34.6C-40 22 -36 -2 -24 -20Z";
      return [main(cut(apart(head, horn), circle(12, -4, 3.6))), spark(horn), second(mane)];
    },
  },
  {
    id: "elephant",
    label: "elephant",
    concepts: "elephant memory strong kids wildlife safari big",
    traits: ["inlay"],
    draw({ cut, apart }) {
      const body =
        "M-16 -34C8 -40 38 -30 42 0L44 42H26V22H6V42H-12V26C-20 28 -24 24 -26 18C-28 28 -28 36 -34 42H-46C-40 30 -42 16 -44 2C-46 -18 -34 -32 -16 -34Z";
      const ear = "M-14 -22C-2 -26 12 -18 12 -2C12 12 2 18 -8 12C-16 6 -20 -14 -14 -22Z";
      return [main(cut(apart(body, ear), circle(-27, -9, 3.4))), second(ear)];
    },
  },
  {
    id: "bee",
    label: "bee",
    concepts: "bee honey busy garden pollinator community",
    traits: ["inlay", "line"],
    draw({ apart, cut, mirrored, line }) {
      const body =
        "M0 -10C16 -10 23 0 23 14C23 30 12 44 0 48C-12 44 -23 30 -23 14C-23 0 -16 -10 0 -10Z";
      const head = "M-13 -15C-13 -26 -8 -31 0 -31C8 -31 13 -26 13 -15C8 -16 -8 -16 -13 -15Z";
      const wings = mirrored(leaf([8, -12], [46, -22], 0.52));
      const stripes = [rect(-40, 8, 80, 6.4), rect(-40, 23, 80, 6.4)];
      return [
        main(cut(apart(body, wings), ...stripes), apart(head, wings)),
        spark(wings),
        main(mirrored(line("M6 -36C8 -42 11 -45 16 -46", 4.6))),
      ];
    },
  },
  {
    id: "butterfly",
    label: "butterfly",
    concepts: "butterfly change beauty spring light transformation",
    traits: ["inlay", "dot", "line"],
    draw({ mirrored }) {
      return [
        main(mirrored("M3 -2C6 -30 24 -46 46 -40C48 -18 34 2 3 4Z")),
        second(
          mirrored("M3 8.5C20 4.5 36 10.5 36 24.5C34 40.5 20 46.5 10 38.5C4 32.5 3 20.5 3 8.5Z"),
        ),
      ];
    },
  },
  {
    id: "dragonfly",
    label: "dragonfly",
    concepts: "dragonfly nature light summer lake change",
    traits: [],
    draw({ mirrored, apart, union, line }) {
      const body = union(line("M0 -20V46", 6.4), circle(0, -28, 8.4), line("M0 -18V-4", 9));
      const wings = mirrored(union(leaf([4, -12], [49, -28], 0.3), leaf([4, -6], [46, 14], 0.32)));
      return [main(body), second(apart(wings, body))];
    },
  },
  {
    id: "ladybird",
    label: "ladybird",
    concepts: "ladybird luck garden kids spring insect",
    traits: ["round", "inlay"],
    draw({ cut, slit, half, mirrored, line }) {
      const shellShape = circle(0, 10, 36);
      const body = half(shellShape, "bottom", -8);
      const head = "M-26 -13C-22 -30 -10 -36 0 -36C10 -36 22 -30 26 -13Z";
      return [
        main(cut(body, slit("M0 -20V60"), mirrored(circle(18, 8, 6)), mirrored(circle(13, 28, 5)))),
        second(head, mirrored(line("M9 -38C11 -44 14 -46 19 -47", 4.4))),
      ];
    },
    small: ({ half, cut, mirrored }) => [
      main(
        mirrored(
          cut(
            half(
              "M0 -18C26 -18 38 0 38 18C38 38 20 48 0 48C-20 48 -38 38 -38 18C-38 0 -26 -18 0 -18Z",
              "right",
              3.5,
            ),
            circle(20, 16, 7),
          ),
        ),
      ),
      second("M-24 -22C-22 -40 -10 -48 0 -48C10 -48 22 -40 24 -22C12 -26 -12 -26 -24 -22Z"),
    ],
  },
  {
    id: "snail",
    label: "snail",
    concepts: "snail slow garden food spiral patience",
    traits: ["inlay"],
    draw({ cut, line, union, apart }) {
      const whorl = circle(-8, -4, 32);
      const spiral = line(
        "M-8 -4C-8 -9 -1 -9 0 -3C1 6 -12 10 -19 2C-27 -9 -16 -23 -3 -21C11 -19 18 -6 13 6",
        4.4,
      );
      const foot = union(
        "M-48 36C-48 31 -44 29 -40 29H28C32 20 32 4 36 -8C38 -15 48 -14 49 -6C50 14 46 38 30 38H-44C-47 38 -48 38 -48 36Z",
        line("M38 -12L33 -24M45 -12L49 -24", 4.4),
      );
      return [main(cut(whorl, spiral)), second(apart(foot, whorl))];
    },
  },
  {
    id: "dino",
    label: "dinosaur",
    concepts: "dinosaur kids toy play museum strong",
    traits: ["inlay"],
    draw({ cut, apart }) {
      const body =
        "M10 -34C10 -42 16 -46 24 -46H36C44 -46 48 -41 48 -34C48 -27 44 -24 37 -24H28C28 -8 28 6 24 16V46H12V28H-2V46H-14V26C-32 26 -44 14 -48 -8C-40 4 -30 8 -20 6C-4 2 10 -12 10 -34Z";
      const spikes = "M8 -36L-6 -32L4 -14ZM4 -16L-12 -16L-8 2ZM-9 -1L-24 -4L-24 8Z";
      return [main(cut(body, circle(26, -36, 3.4))), second(apart(spikes, body))];
    },
  },
  {
    id: "hedgehog",
    label: "hedgehog",
    concepts: "hedgehog garden kids small autumn nature",
    traits: ["inlay"],
    draw({ cut }) {
      const back =
        "M-46 30L-50 18L-42 16L-46 4L-37 4L-38 -9L-29 -6L-27 -19L-18 -13L-12 -25L-5 -16L3 -26L8 -15C18 -10 22 0 22 12C16 14 12 20 12 30V36H4V30H-16V36H-24V30Z";
      const face = "M16.5 30C16.5 22 20 17 26.5 15C34 17 44 24 49 28C51 30 49 34 46 34H16.5Z";
      return [main(back), second(cut(face, circle(31, 24, 2.8)))];
    },
  },
  {
    id: "squirrel",
    label: "squirrel",
    concepts: "squirrel savings nut autumn forest clever",
    traits: ["inlay"],
    draw({ cut, apart }) {
      const tail =
        "M-10 46C-36 44 -48 26 -46 2C-44 -24 -26 -40 -6 -38C-14 -32 -18 -24 -14 -14C-8 0 -2 8 -6 24C-7 32 -8 38 -10 46Z";
      const body =
        "M18 -34L24 -27C34 -26 42 -19 44 -10C42 -4 36 -1 29 -1C28 6 32 10 34 16L28 20C32 30 30 40 30 46H-4C-2 34 4 26 3 12C2 2 6 -6 10 -12C10 -20 12 -28 18 -34Z";
      return [main(cut(body, circle(29, -14, 2.8))), second(apart(tail, body))];
    },
  },
  {
    id: "panda",
    label: "panda",
    concepts: "panda kids bamboo gentle wildlife asia",
    traits: ["round"],
    draw({ cut, mirrored }) {
      const patch = (size: number) =>
        mirrored(place(ellipse(0, 0, 9.5, 13), [17, 0], { turn: 28, size }));
      const face = circle(0, 4, 43);
      return [
        main(
          cut(mirrored(circle(31, -31, 15)), circle(0, 4, 47.5)),
          cut(patch(1), mirrored(circle(15.5, -1, 3.6))),
        ),
        second(cut(face, patch(1.42), ellipse(0, 21, 12, 9.4))),
        main(ellipse(0, 20.5, 7, 5)),
      ];
    },
    small: ({ cut, mirrored }) => [
      second(
        cut(
          circle(0, 4, 43),
          mirrored(place(ellipse(0, 0, 9, 13), [17, -1], { turn: 28 })),
          ellipse(0, 22, 8, 6),
        ),
      ),
      main(cut(mirrored(circle(32, -32, 16)), circle(0, 4, 50))),
    ],
  },
];
