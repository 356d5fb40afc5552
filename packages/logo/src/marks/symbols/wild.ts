import { circle, ellipse, polar, polygon, rect, ring } from "../../geometry/primitives.ts";
import { leaf, main, place, second, spark } from "../kit.ts";
import type { SymbolSource } from "../symbol-source.ts";

/** Animals far and near, and a few that never were. */
export const WILD: readonly SymbolSource[] = [
  {
    id: "penguin",
    label: "penguin",
    concepts: "penguin bird arctic ice cool",
    traits: ["inlay"],
    draw({ cut, small }) {
      const body =
        "M0 -48C20 -48 27 -34 27 -20C40 0 40 14 34 26C31 24 29 20 28 16C28 30 22 40 14 44H-14C-22 40 -28 30 -28 16C-29 20 -31 24 -34 26C-40 14 -40 0 -27 -20C-27 -34 -20 -48 0 -48Z";
      const belly =
        "M0 -16C12 -16 19 0 19 14C19 30 10 39 0 39C-10 39 -19 30 -19 14C-19 0 -12 -16 0 -16Z";
      const eyes = [circle(-10, -32, small ? 5 : 4), circle(10, -32, small ? 5 : 4)];
      return [
        main(cut(body, belly, ...(small ? [] : eyes), "M-7 -26H7L0 -18Z")),
        spark(rect(-20, 48.5, 16, 7, 3.5), rect(4, 48.5, 16, 7, 3.5)),
      ];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M0 -48C20 -48 27 -34 27 -20C40 0 40 14 34 28C31 24 29 20 28 16C28 32 22 44 14 48H-14C-22 44 -28 32 -28 16C-29 20 -31 24 -34 28C-40 14 -40 0 -27 -20C-27 -34 -20 -48 0 -48Z",
          "M0 -22C12 -22 18 -2 18 12C18 28 10 37 0 37C-10 37 -18 28 -18 12C-18 -2 -12 -22 0 -22Z",
        ),
      ),
    ],
  },
  {
    id: "flamingo",
    label: "flamingo",
    concepts: "flamingo bird tropical pink resort pool",
    traits: ["line"],
    draw({ line, apart, union }) {
      const head = circle(-17, -39, 8);
      const neck = line("M-12 8C-36 4 -34 -14 -20 -19C-8 -24 -4 -36 -16 -41", 7.4);
      const body = "M-19 6C-16 -10 14 -18 48 -4C38 18 4 26 -12 18C-17 15 -20 11 -19 6Z";
      const bird = union(head, neck, body);
      return [
        main(bird),
        spark(apart("M-24 -47C-38 -46 -43 -36 -39 -24C-34 -29 -30 -33 -22 -33Z", bird)),
        second(apart(line("M4 16V47", 5.4), bird), apart(line("M18 16L30 34L16 40", 5.4), bird)),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M-10 6C-38 2 -38 -14 -22 -20C-8 -26 -8 -40 -20 -40C-28 -40 -32 -36 -34 -30", 9),
          "M-22 4C-16 -12 14 -20 48 -6C38 18 4 26 -12 20C-18 17 -22 10 -22 4Z",
          rect(6, 14, 9, 34),
        ),
      ),
    ],
  },
  {
    id: "crane-bird",
    label: "crane in flight",
    concepts: "crane bird heron stork flight japanese grace",
    traits: ["inlay", "line"],
    draw({ apart }) {
      const front = "M-6 10C-4 -14 10 -34 34 -46C36 -26 32 -8 18 8Z";
      const rear = "M-10 6C-20 -10 -34 -16 -48 -16C-42 -2 -30 8 -14 12Z";
      const body =
        "M-34 46C-26 26 -12 14 6 12C18 11 26 8 32 -2C34 -5 38 -5 40 -2L48 6L39 5C35 18 24 26 8 28C-6 30 -20 36 -34 46Z";
      return [main(body), second(apart(front, body)), spark(apart(rear, body))];
    },
  },
  {
    id: "parrot",
    label: "parrot",
    concepts: "parrot bird tropical pets talk colourful",
    traits: ["inlay", "line"],
    spaced: "under",
    draw({ cut, apart }) {
      const head =
        "M-12 -48C8 -50 26 -38 28 -18C20 -24 12 -24 8 -18C6 -8 14 6 6 22C0 36 -12 44 -26 48C-24 20 -34 10 -34 -16C-34 -36 -26 -47 -12 -48Z";
      const beak = "M32.5 -17C34 -8 30 0 22 4C20 -4 15 -8 12.5 -14C16 -22 26 -22 32.5 -17Z";
      const wing = "M-14 -8C0 -4 2 14 -6 26C-12 36 -20 42 -26 48C-24 30 -30 10 -14 -8Z";
      return [main(cut(apart(head, wing), circle(0, -30, 4.6))), second(wing), spark(beak)];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-12 -48C8 -50 28 -38 30 -16C22 -22 12 -22 8 -16C6 -6 14 8 6 24C0 38 -12 46 -30 48C-26 20 -36 10 -36 -16C-36 -36 -28 -47 -12 -48Z",
          circle(-4, -26, 6.5),
        ),
      ),
      spark("M37 -14C38 -4 32 4 23 6C21 -2 17 -6 15 -12C19 -18 31 -19 37 -14Z"),
    ],
  },
  {
    id: "peacock",
    label: "peacock's fan",
    concepts: "peacock bird feather luxury proud indian",
    traits: [],
    draw({ cut, apart }) {
      const body =
        "M-7 -20C-7 -32 7 -32 7 -20C7 -6 15 8 15 24C15 38 8 46 0 46C-8 46 -15 38 -15 24C-15 8 -7 -6 -7 -20Z";
      const plumes = [-80, -52, -24, 80, 52, 24].map((turn) =>
        apart(
          place(cut(leaf([0, -22], [0, -68], 0.34), circle(0, -47, 4.4)), [0, 20], { turn }),
          body,
        ),
      );
      return [
        main(body, circle(0, -41, 5)),
        second(...plumes.filter((_, i) => i % 3 === 1)),
        spark(...plumes.filter((_, i) => i % 3 !== 1)),
      ];
    },
    small({ apart }) {
      const body =
        "M0 -14C8 -14 7 -2 10 6C14 16 14 26 12 34C8 44 -8 44 -12 34C-14 26 -14 16 -10 6C-7 -2 -8 -14 0 -14Z";
      const plumes = [-66, -22, 22, 66].map((turn) =>
        apart(place(leaf([0, -8], [0, -66], 0.34), [0, 24], { turn }), body),
      );
      return [main(body), second(...plumes)];
    },
  },
  {
    id: "seagull",
    label: "gull over the sea",
    concepts: "seagull bird gull coast sea freedom",
    traits: ["line"],
    draw({ line }) {
      const wings =
        "M-48 -8C-34 -30 -12 -28 0 -6C12 -28 34 -30 48 -8C34 -18 16 -16 4 8C2 12 -2 12 -4 8C-16 -16 -34 -18 -48 -8Z";
      return [
        main(wings),
        second(line("M-40 28C-30 20 -23 20 -13 28C-3 36 3 36 13 28C23 20 30 20 40 28", 6)),
      ];
    },
    small: ({ line }) => [
      main(
        "M-48 -8C-34 -34 -12 -32 0 -8C12 -32 34 -34 48 -8C34 -16 16 -14 6 10C3 15 -3 15 -6 10C-16 -14 -34 -16 -48 -8Z",
      ),
      second(line("M-40 34C-30 24 -23 24 -13 34C-3 44 3 44 13 34C23 24 30 24 40 34", 8.4)),
    ],
  },
  {
    id: "raven",
    label: "raven",
    concepts: "raven crow bird gothic night story",
    traits: ["inlay", "line"],
    draw({ cut, small }) {
      const body =
        "M48 -22L30 -26C26 -38 14 -42 4 -38C-6 -34 -10 -26 -14 -16C-22 2 -36 14 -48 20L-28 22L-44 40L-18 30C2 36 26 26 32 2C34 -6 34 -12 34 -17Z";
      return [
        main(
          cut(
            body,
            "M2 -2C8 12 -6 24 -22 22C-8 18 0 10 2 -2Z",
            ...(small ? [] : [circle(17, -27, 3.6)]),
          ),
        ),
      ];
    },
  },
  {
    id: "toucan",
    label: "toucan",
    concepts: "toucan bird tropical rainforest brazil juice",
    traits: ["inlay"],
    draw({ cut }) {
      const body =
        "M-20 48C-34 40 -42 22 -38 0C-34 -30 -16 -42 2 -39C13 -34 18 -26 18 -12C18 8 4 22 0 34C-4 42 -10 48 -20 48Z";
      const beak = "M12 -41C36 -47 52 -26 46 6C42 -2 33 -9 22.5 -11C22.5 -23 20 -34 12 -41Z";
      return [main(cut(body, circle(1, -20, 7.5))), spark(beak), second(circle(1, -20, 3.2))];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-20 48C-36 40 -44 22 -40 0C-36 -26 -16 -42 4 -38C12 -36 16 -28 16 -16C16 10 4 24 0 36C-4 44 -10 48 -20 48Z",
          circle(-2, -18, 6.5),
        ),
      ),
      spark("M23 -38C40 -44 52 -24 46 8C42 0 32 -6 23 -8Z"),
    ],
  },
  {
    id: "frog",
    label: "frog",
    concepts: "frog pond green jump amphibian nature kids",
    traits: ["inlay", "line"],
    draw({ cut, union, line }) {
      const head = union(ellipse(0, 10, 46, 30), circle(-25, -20, 17), circle(25, -20, 17));
      return [
        main(
          cut(head, circle(-25, -20, 9), circle(25, -20, 9), line("M-26 16C-14 26 14 26 26 16", 5)),
        ),
        spark(circle(-25, -20, 4.6), circle(25, -20, 4.6)),
      ];
    },
    small: ({ cut, union, line }) => [
      main(
        cut(
          union(ellipse(0, 10, 46, 30), circle(-25, -20, 18), circle(25, -20, 18)),
          circle(-25, -20, 8),
          circle(25, -20, 8),
          line("M-24 16C-14 26 14 26 24 16", 7),
        ),
      ),
    ],
  },
  {
    id: "snake",
    label: "snake in an S",
    concepts: "snake serpent python tattoo reptile",
    traits: ["line"],
    spaced: "under",
    draw({ line, cut }) {
      const body = line("M12 -36H-14C-32 -36 -34 -8 -14 -6H14C36 -4 34 30 12 32H-36", 13);
      const head = "M6 -46H24C34 -46 42 -41 46 -36C42 -31 34 -26 24 -26H6Z";
      return [
        main(cut(body, "M8 -60H80V-20H8Z"), cut(head, circle(27, -38, 3.4))),
        spark("M-46 25.5L-54 32L-46 38.5Z"),
      ];
    },
    small: ({ line, union }) => [
      main(
        union(
          line("M12 -36H-14C-34 -36 -34 -6 -14 -4H14C36 -2 34 34 12 36H-40", 15),
          "M6 -48H24C34 -48 44 -42 48 -36C44 -30 34 -24 24 -24H6Z",
        ),
      ),
    ],
  },
  {
    id: "gecko",
    label: "gecko",
    concepts: "gecko lizard reptile tropical climbing",
    traits: [],
    draw({ line, union }) {
      const spine = line("M-2 -20C14 -8 -14 10 2 24C14 34 24 26 20 18", 12);
      const limbs = [
        line("M2 -10L22 -18L26 -32", 6),
        line("M-4 -8L-24 -4L-30 -18", 6),
        line("M2 14L24 4L30 12", 6),
        line("M-4 18L-22 24L-22 38", 6),
      ];
      return [
        main(
          union(
            spine,
            "M-2 -48C10 -44 16 -32 10 -20C6 -12 -10 -12 -14 -20C-20 -32 -14 -44 -2 -48Z",
            ...limbs,
          ),
        ),
      ];
    },
  },
  {
    id: "dolphin",
    label: "dolphin",
    concepts: "dolphin sea ocean swim aquarium playful",
    traits: ["inlay"],
    draw({ cut }) {
      const body =
        "M-48 34C-48 6 -34 -22 -6 -30C-4 -38 4 -44 14 -45C12 -39 12 -34 15 -29C28 -26 36 -18 38 -10L48 -6C49 -2 45 0 40 0C34 6 24 4 14 2C18 10 16 18 10 24C4 22 0 14 0 4C-16 6 -28 16 -32 30L-24 44L-38 38L-48 46Z";
      return [main(cut(body, circle(25, -13, 3.4)))];
    },
    small: () => [
      main(
        "M-48 34C-48 6 -34 -22 -6 -30C-4 -38 4 -44 14 -45C12 -39 12 -34 15 -29C28 -26 36 -18 38 -10L48 -6C49 -2 45 0 40 0C34 6 24 4 14 2C18 10 16 18 10 24C4 22 0 14 0 4C-16 6 -28 16 -32 30L-24 44L-38 38L-48 46Z",
      ),
    ],
  },
  {
    id: "shark",
    label: "shark fin in the waves",
    concepts: "shark fin sea surf ocean diving",
    traits: ["inlay", "line"],
    draw({ line }) {
      return [
        main("M-32 12C-24 -18 -2 -40 34 -46C22 -28 20 -6 30 12Z"),
        second(
          line(
            "M-46 24C-38 17 -32 17 -24 24C-16 31 -8 31 0 24C8 17 16 17 24 24C32 31 38 31 46 24",
            6,
          ),
        ),
        spark(line("M-30 43C-22 37 -16 37 -8 43C0 49 8 49 16 43C22 39 26 38 32 41", 6)),
      ];
    },
    small: ({ line }) => [
      main("M-34 8C-26 -22 -2 -42 36 -46C24 -30 22 -10 32 8Z"),
      second(
        line(
          "M-44 32C-36 22 -30 22 -22 32C-14 42 -8 42 0 32C8 22 14 22 22 32C30 42 36 42 44 32",
          9,
        ),
      ),
    ],
  },
  {
    id: "jellyfish",
    label: "jellyfish",
    concepts: "jellyfish sea ocean aquarium float",
    traits: ["inlay"],
    draw({ half, line }) {
      const bell =
        "M-36 2C-38 -28 -22 -46 0 -46C22 -46 38 -28 36 2C30 8 24 8 18 2C12 8 6 8 0 2C-6 8 -12 8 -18 2C-24 8 -30 8 -36 2Z";
      return [
        main(half(bell, "top", 60)),
        second(line("M-9 12C-17 22 -1 32 -9 46", 5.6), line("M9 12C1 22 17 32 9 46", 5.6)),
        spark(line("M-27 13C-34 22 -20 28 -27 38", 5.6), line("M27 13C20 22 34 28 27 38", 5.6)),
      ];
    },
  },
  {
    id: "seahorse",
    label: "seahorse",
    concepts: "seahorse sea ocean diving marine gentle",
    traits: ["line"],
    draw({ cut }) {
      const body =
        "M-6 -46C12 -50 26 -38 22 -22C32 -6 24 14 8 20C-4 24 -8 30 -4 36C0 40 6 38 6 34C6 32 4 31 2 32C2 26 14 26 14 34C14 46 -8 50 -14 38C-20 26 -10 16 -2 10C6 4 4 -8 -4 -14C-10 -18 -14 -20 -16 -22L-36 -18C-38 -24 -36 -28 -34 -28L-20 -34C-18 -40 -14 -44 -6 -46Z";
      const fin = "M29 -8C38 -10 44 -4 44 4C38 10 30 10 26 6C30 2 30 -2 29 -8Z";
      return [main(cut(body, circle(-2, -34, 4))), second(fin)];
    },
    small: () => [
      main(
        "M-6 -48C14 -52 28 -38 24 -22C34 -4 26 18 8 24C-2 28 -4 32 -2 35C2 38 6 34 6 30C18 28 20 44 8 48C-6 52 -20 42 -16 30C-12 18 -4 14 0 8C4 0 2 -8 -6 -12C-10 -14 -14 -17 -16 -19L-38 -14C-40 -22 -38 -27 -36 -27L-20 -34C-18 -42 -14 -46 -6 -48Z",
      ),
    ],
  },
  {
    id: "koi",
    label: "two koi in a circle",
    concepts: "koi fish carp japanese zen balance pond pisces",
    traits: ["round"],
    draw({ cut }) {
      const fish =
        "M-40 22C-52 -8 -34 -44 2 -46C20 -46 32 -36 34 -22C24 -30 10 -30 2 -22C-8 -12 -8 2 -20 8C-22 16 -18 24 -12 30C-20 30 -26 28 -29 22C-32 26 -36 26 -40 22Z";
      const drawn = place(cut(fish, circle(14, -37, 3.6)), [-2, -2]);
      return [main(drawn), spark(place(drawn, [0, 0], { turn: 180 }))];
    },
    small: () => {
      const fish =
        "M-40 22C-52 -8 -34 -44 2 -46C20 -46 32 -36 34 -22C24 -30 10 -30 2 -22C-8 -12 -8 2 -20 8C-22 16 -18 24 -12 30C-20 30 -26 28 -29 22C-32 26 -36 26 -40 22Z";
      const apart = place(fish, [-4, -4]);
      return [main(apart), spark(place(apart, [0, 0], { turn: 180 }))];
    },
  },
  {
    id: "lobster",
    label: "lobster",
    concepts: "lobster seafood crayfish fishmonger restaurant",
    traits: [],
    draw({ cut, line, mirrored, union }) {
      const claw =
        "M-16 -22C-32 -20 -38 -36 -32 -48C-30 -42 -26 -40 -23 -40C-24 -44 -22 -47 -20 -48C-10 -42 -8 -30 -16 -22Z";
      const arm = line("M-19 -20L-12 -8", 5.4);
      const body =
        "M0 -22C10 -22 14 -12 13 0C12 18 9 28 6 36H-6C-9 28 -12 18 -13 0C-14 -12 -10 -22 0 -22Z";
      const legs = [-2, 9, 20].map((y) => line(`M-12 ${y}L-27 ${y + 7}`, 4.6));
      const tail = union(
        leaf([0, 34], [0, 50], 0.6),
        leaf([-2, 36], [-17, 45], 0.6),
        leaf([2, 36], [17, 45], 0.6),
      );
      return [
        main(
          mirrored(union(claw, arm, ...legs)),
          cut(body, ...[6, 16, 26].map((y) => line(`M-20 ${y}H20`, 4))),
        ),
        spark(cut(tail, rect(-30, 20, 60, 18))),
      ];
    },
    small: ({ mirrored, union, line }) => [
      main(
        union(
          mirrored(
            union(
              "M-16 -18C-36 -16 -42 -36 -34 -48C-31 -40 -27 -38 -23 -38C-24 -43 -22 -47 -20 -48C-8 -40 -6 -26 -16 -18Z",
              line("M-20 -22L-8 -6", 8),
            ),
          ),
          "M0 -20C12 -20 16 -8 14 4L7 34L18 47H-18L-7 34L-14 4C-16 -8 -12 -20 0 -20Z",
        ),
      ),
    ],
  },
  {
    id: "goat",
    label: "goat's head",
    concepts: "goat farm cheese dairy capricorn mountain",
    traits: ["inlay"],
    draw({ mirrored, cut }) {
      const horn = "M-6 -22C-8 -40 -22 -48 -38 -44C-28 -42 -22 -34 -20 -22Z";
      const ear = leaf([-18, -10], [-46, -4], 0.5);
      const face =
        "M-18 -18H18C20 -4 16 14 10 26C8 32 4 34 4 38L0 48L-4 38C-4 34 -8 32 -10 26C-16 14 -20 -4 -18 -18Z";
      return [
        second(mirrored(cut(horn, rect(-60, -22.5, 120, 40)))),
        main(cut(face, circle(-9, -3, 3.6), circle(9, -3, 3.6))),
        spark(mirrored(cut(ear, rect(-21.5, -40, 60, 80)))),
      ];
    },
    small: ({ mirrored }) => [
      second(mirrored("M-5 -26C-8 -42 -22 -50 -40 -46C-28 -42 -24 -36 -21 -26Z")),
      main("M-20 -19H20C22 -4 17 14 11 26L0 48L-11 26C-17 14 -22 -4 -20 -19Z"),
      spark(mirrored(leaf([-28, -8], [-48, -2], 0.6))),
    ],
  },
  {
    id: "llama",
    label: "llama",
    concepts: "llama alpaca wool peru andes knitwear",
    traits: ["inlay"],
    draw({ cut, apart, intersect, small }) {
      const body =
        "M-34 -30C-34 -36 -28 -38 -22 -38L-16 -48L-11 -38C-4 -34 -4 -26 -5 -18L-4 -2C6 -8 26 -8 34 0C42 8 42 20 38 26V48H28V30H0V48H-10V22C-18 14 -20 0 -20 -22H-30C-33 -22 -34 -26 -34 -30Z";
      const blanket = intersect(body, rect(5, -30, 19, 48, 3));
      return small
        ? [main(body)]
        : [main(cut(apart(body, blanket), circle(-17, -30, 3))), spark(blanket)];
    },
  },
  {
    id: "camel",
    label: "camel",
    concepts: "camel desert arabian caravan travel",
    traits: ["line"],
    draw: () => [
      main(
        "M-48 -26C-46 -34 -38 -36 -32 -34C-28 -32 -28 -26 -28 -20C-28 -10 -26 -4 -20 -4C-14 -4 -14 -24 -4 -24C6 -24 4 -10 12 -10C20 -10 20 -24 28 -24C40 -24 44 -6 46 10L42 14L38 6L36 40H28L24 14H4L0 40H-8L-12 14C-26 14 -36 6 -38 -18L-46 -19C-49 -20 -49 -23 -48 -26Z",
      ),
      spark(rect(-44, 44.5, 88, 5, 2.5)),
    ],
    small: () => [
      main(
        "M-48 -28C-46 -36 -38 -38 -32 -36C-27 -34 -27 -28 -27 -22C-27 -12 -26 -4 -20 -4C-14 -4 -14 -26 -3 -26C8 -26 5 -10 12 -10C19 -10 20 -26 29 -26C41 -26 46 -6 46 12L38 14L36 42H27L24 16H4L0 42H-9L-12 16C-28 14 -38 4 -38 -19L-46 -20C-49 -22 -49 -25 -48 -28Z",
      ),
    ],
  },
  {
    id: "giraffe",
    label: "giraffe",
    concepts: "giraffe safari zoo tall kids africa",
    traits: ["line"],
    draw({ cut }) {
      const body =
        "M-12 -48L-8 -38C-4 -38 -2 -36 0 -32L2 -8C4 6 20 8 30 12C36 14 38 20 38 28V48H29V30H2V48H-7V22C-12 14 -14 0 -14 -22H-26C-31 -22 -33 -28 -28 -30L-14 -38Z";
      const spots = [
        circle(-7, -14, 4.4),
        circle(-4, 4, 5),
        circle(12, 17, 5),
        circle(26, 20, 4.4),
      ];
      return [main(cut(body, ...spots))];
    },
    small: () => [
      main(
        "M-12 -48L-8 -40C-3 -40 -1 -36 1 -32L3 -8C5 4 20 6 30 10C37 13 39 20 39 28V48H28V30H4V48H-7V22C-13 14 -15 0 -15 -20H-28C-33 -21 -35 -28 -30 -31L-16 -39Z",
      ),
    ],
  },
  {
    id: "monkey",
    label: "monkey",
    concepts: "monkey ape playful jungle kids zoo",
    traits: ["inlay"],
    draw({ cut, union, line }) {
      const head = union(circle(0, -2, 34), circle(-35, -4, 13), circle(35, -4, 13));
      const face = union(circle(-11, -6, 14), circle(11, -6, 14), ellipse(0, 13, 22, 16));
      return [
        main(cut(head, face)),
        second(
          cut(
            place(face, [0, 0.4], { size: 0.8 }),
            circle(-9, -6, 3.4),
            circle(9, -6, 3.4),
            line("M-8 13C-4 17 4 17 8 13", 4),
          ),
        ),
      ];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union(circle(0, 0, 36), circle(-35, -4, 13), circle(35, -4, 13)),
          union(circle(-12, -6, 14), circle(12, -6, 14), ellipse(0, 15, 22, 15)),
        ),
      ),
      second(ellipse(0, 8, 8, 8)),
    ],
  },
  {
    id: "tiger",
    label: "tiger's face",
    concepts: "tiger cat fierce asia jungle strong",
    traits: ["inlay"],
    draw({ cut, mirrored, union }) {
      const head = mirrored(
        "M0 -38C-14 -40 -20 -36 -26 -42C-34 -48 -46 -42 -44 -30C-43 -24 -40 -22 -40 -16C-46 4 -40 20 -28 30C-20 38 -10 46 0 46Z",
      );
      const stripes = mirrored(
        union("M-44 -4L-27 0L-44 7Z", "M-40 14L-23 13L-34 24Z", "M-18 -40L-12 -23L-7 -40Z"),
      );
      const eye = "M-23 -4C-18 -12 -10 -11 -6 -3C-12 0 -18 0 -23 -4Z";
      return [
        main(
          cut(
            head,
            stripes,
            mirrored(eye),
            "M-10 14H10L0 24Z",
            "M-2 23H2V32C8 36 14 34 16 30C18 38 6 42 0 37C-6 42 -18 38 -16 30C-14 34 -8 36 -2 32Z",
            "M-2.5 -44H2.5L0 -22Z",
          ),
        ),
      ];
    },
    small: ({ cut, mirrored, union }) => [
      main(
        cut(
          mirrored(
            "M0 -38C-14 -40 -20 -36 -26 -42C-34 -48 -46 -42 -44 -30C-43 -24 -40 -22 -40 -16C-46 4 -40 20 -28 30C-20 38 -10 46 0 46Z",
          ),
          mirrored(union("M-50 -2L-28 3L-50 10Z", "M-22 -48L-12 -22L-6 -48Z")),
          "M-12 16H12L0 30Z",
        ),
      ),
    ],
  },
  {
    id: "koala",
    label: "koala",
    concepts: "koala australia sleepy kids cuddly",
    traits: ["inlay", "line"],
    draw({ cut, union }) {
      const head = union(ellipse(0, 6, 34, 36), circle(-30, -20, 18), circle(30, -20, 18));
      return [
        main(
          cut(
            head,
            circle(-30, -20, 8),
            circle(30, -20, 8),
            circle(-14, 0, 4),
            circle(14, 0, 4),
            ellipse(0, 13, 11.5, 17),
          ),
        ),
        second(ellipse(0, 13, 7, 12.5)),
      ];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union(ellipse(0, 6, 34, 36), circle(-30, -20, 18), circle(30, -20, 18)),
          circle(-31, -21, 8),
          circle(31, -21, 8),
          ellipse(0, 10, 8, 14),
        ),
      ),
    ],
  },
  {
    id: "kangaroo",
    label: "kangaroo",
    concepts: "kangaroo australia jump hop outback",
    traits: ["line"],
    draw: () => [
      main(
        "M20 -48L24 -38C32 -38 40 -32 44 -28C44 -23 38 -21 30 -22C24 -18 22 -10 22 -4L32 6L28 11L16 4C16 16 12 22 8 28L22 38L26 46H8L-8 34C-20 40 -34 44 -48 42C-40 38 -30 32 -26 22C-20 6 -8 -2 4 -8C10 -16 10 -26 16 -34Z",
      ),
    ],
  },
  {
    id: "rhino",
    label: "rhinoceros",
    concepts: "rhino strong safari africa tough conservation",
    traits: ["inlay", "line"],
    draw({ cut, small }) {
      const head =
        "M48 30C44 4 38 -20 16 -30L18 -44L4 -34C-12 -36 -24 -24 -28 -12L-36 -18L-36 -4L-46 -30C-50 -8 -44 12 -32 22C-28 36 -16 36 -8 32C4 26 14 30 18 44H48Z";
      return [main(cut(head, ...(small ? [] : [circle(-6, -10, 4)])))];
    },
  },
  {
    id: "antlers",
    label: "antlers",
    concepts: "antlers elk moose hunting lodge nordic stag",
    traits: [],
    draw({ cut, mirrored, line, union }) {
      const antler = union(
        line("M-5 30C-6 8 -30 8 -36 -14C-38 -24 -36 -32 -32 -40", 7),
        line("M-27 0C-40 2 -46 -6 -45 -18", 6.4),
        line("M-17 8C-20 -8 -16 -22 -17 -34", 6.4),
      );
      return [
        main(cut(mirrored(antler), "M-17 36C-11 26 11 26 17 36L0 54Z")),
        spark("M-12 36C-8 30 8 30 12 36L0 48Z"),
      ];
    },
    small: ({ mirrored, line, union }) => [
      main(
        mirrored(
          union(
            line("M0 42C0 14 -34 14 -38 -10C-39 -22 -38 -32 -34 -42", 9),
            line("M-15 14C-18 -6 -16 -22 -15 -38", 9),
          ),
        ),
      ),
    ],
  },
  {
    id: "mouse",
    label: "mouse",
    concepts: "mouse small cute kids story cheese",
    traits: ["inlay"],
    draw({ cut, line, union, small }) {
      const body = union(
        "M-48 26C-40 2 -22 -10 0 -10C26 -10 38 8 38 28C38 34 34 36 28 36H-38C-46 36 -50 32 -48 26Z",
        circle(-18, -14, 16),
      );
      return [
        main(cut(body, circle(-18, -14, 8), ...(small ? [] : [circle(-32, 16, 3.4)]))),
        second(
          cut(
            line("M34 33C52 32 50 10 40 8", 5),
            "M38 8C40 20 40 30 36 40L0 60V0H30Z",
            line("M38 6V30", 9),
          ),
        ),
      ];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union(
            "M-48 26C-40 2 -22 -10 0 -10C28 -10 46 8 46 28C46 34 42 38 34 38H-38C-46 38 -50 32 -48 26Z",
            circle(-14, -16, 19),
          ),
          circle(-14, -16, 8.5),
        ),
      ),
    ],
  },
  {
    id: "bat",
    label: "bat",
    concepts: "bat night halloween cave gothic",
    traits: ["inlay", "line"],
    draw: ({ mirrored }) => [
      main(
        mirrored(
          "M0 -10L-5 -20L-9 -9C-16 -14 -18 -24 -18 -32C-34 -30 -46 -14 -48 14C-42 6 -34 6 -28 14C-24 8 -16 8 -12 16C-8 18 -4 24 0 34Z",
        ),
      ),
    ],
  },
  {
    id: "beetle",
    label: "beetle",
    concepts: "beetle insect bug pest-control garden scarab",
    traits: ["inlay"],
    draw({ mirrored, line, cut, union }) {
      const legs = mirrored(
        union(
          line("M-18 -4L-36 -12L-40 -24", 5),
          line("M-20 12H-42", 5),
          line("M-17 26L-34 34L-38 46", 5),
        ),
      );
      const shell =
        "M0 -12C18 -12 26 2 26 16C26 34 14 46 0 46C-14 46 -26 34 -26 16C-26 2 -18 -12 0 -12Z";
      return [
        main(cut(shell, rect(-2.25, -60, 4.5, 120))),
        second(cut(legs, place(shell, [0, -1.5], { size: 1.17 }))),
        spark(
          "M-17 -16.5C-17 -28 -9 -34 0 -34C9 -34 17 -28 17 -16.5C10 -18 -10 -18 -17 -16.5Z",
          mirrored(line("M-6 -36L-14 -46", 4.6)),
        ),
      ];
    },
    small: ({ mirrored, line, union, cut }) => [
      main(
        cut(
          union(
            "M0 -14C18 -14 24 2 24 16C24 34 14 48 0 48C-14 48 -24 34 -24 16C-24 2 -18 -14 0 -14Z",
            mirrored(
              union(
                line("M-14 0L-40 -14", 8.4),
                line("M-14 16H-44", 8.4),
                line("M-14 30L-38 44", 8.4),
              ),
            ),
          ),
          rect(-3.5, -60, 7, 120),
        ),
      ),
      spark("M-18 -22C-18 -36 -10 -46 0 -46C10 -46 18 -36 18 -22Z"),
    ],
  },
  {
    id: "spider-web",
    label: "spider's web",
    concepts: "web spider network halloween connection",
    traits: ["round"],
    draw({ line, union }) {
      const spokes = [0, 60, 120].map((angle) => {
        const [from, to] = [polar(46, angle), polar(46, angle + 180)];
        return line(`M${from.x} ${from.y}L${to.x} ${to.y}`, 5);
      });
      const threads = [40, 22].map((radius) => {
        const points = [0, 60, 120, 180, 240, 300].map((angle) => polar(radius, angle));
        const mids = [30, 90, 150, 210, 270, 330].map((angle) => polar(radius * 0.66, angle));
        const d = points.map((p, i) => {
          const next = points[(i + 1) % 6] ?? p;
          const mid = mids[i] ?? p;
          return `${i === 0 ? `M${p.x} ${p.y}` : ""}Q${mid.x} ${mid.y} ${next.x} ${next.y}`;
        });
        return line(`${d.join("")}Z`, 5);
      });
      return [main(union(...spokes, ...threads))];
    },
    small: ({ line, union }) => [
      main(
        union(
          ...[0, 60, 120].map((angle) => {
            const [from, to] = [polar(46, angle), polar(46, angle + 180)];
            return line(`M${from.x} ${from.y}L${to.x} ${to.y}`, 8);
          }),
          line(
            `${[0, 60, 120, 180, 240, 300].map((a, i) => `${i === 0 ? "M" : "L"}${polar(34, a).x} ${polar(34, a).y}`).join("")}Z`,
            8,
          ),
        ),
      ),
    ],
  },
  {
    id: "dragon",
    label: "dragon's head",
    concepts: "dragon myth fire chinese fantasy legend",
    traits: ["inlay", "line"],
    draw({ cut, small }) {
      const head =
        "M48 -2L30 -16C26 -26 18 -32 10 -34L20 -48C2 -48 -12 -40 -18 -28L-34 -38C-34 -28 -32 -22 -28 -16L-46 -14C-42 -6 -36 0 -30 2L-44 14C-38 18 -32 18 -26 16C-30 30 -26 42 -16 48H20C12 40 8 32 10 22L26 24C34 26 40 22 40 16L26 8H44Z";
      return [main(cut(head, ...(small ? [] : ["M2 -16L18 -13C14 -6 6 -6 2 -16Z"])))];
    },
  },
  {
    id: "phoenix",
    label: "phoenix",
    concepts: "phoenix rebirth fire bird rise legend",
    traits: ["inlay", "line"],
    draw({ mirrored, cut }) {
      const wing =
        "M-4 4C-8 -14 -22 -22 -40 -46C-50 -24 -46 -4 -30 8L-40 8C-34 18 -24 22 -14 20C-8 18 -5 12 -4 4Z";
      return [
        main(mirrored(cut(wing, "M-10 -60H60V60H-7Z"))),
        spark(
          "M0 16C8 26 10 36 0 48C-10 36 -8 26 0 16Z",
          "M-12 25C-10 33 -12 40 -20 46C-22 36 -18 29 -12 25Z",
          "M12 25C10 33 12 40 20 46C22 36 18 29 12 25Z",
        ),
        second(
          "M0 -40C7 -40 10 -34 8 -29L16 -25L8 -22C5 -14 6 -4 4 8H-4C-6 -8 -9 -18 -9 -29C-9 -36 -6 -40 0 -40Z",
        ),
      ];
    },
  },
  {
    id: "whale-tail",
    label: "whale's tail over the water",
    concepts: "whale tail ocean sea mermaid marine",
    traits: ["inlay", "line"],
    draw({ mirrored, line, half }) {
      const tail = mirrored(
        "M0 22C-10 20 -10 -2 -8 -14C-24 -8 -42 -18 -48 -40C-32 -46 -8 -42 0 -24Z",
      );
      return [
        main(half(tail, "top", 16)),
        second(line("M-44 26C-34 18 -26 18 -16 26C-6 34 6 34 16 26C26 18 34 18 44 26", 6)),
        spark(line("M-26 43C-20 38 -14 38 -8 43C-2 48 4 48 10 43C15 39 20 38 26 41", 6)),
      ];
    },
    small: ({ mirrored, line, half }) => [
      main(
        half(
          mirrored("M0 22C-12 20 -12 -2 -10 -14C-26 -8 -44 -18 -48 -42C-32 -48 -8 -44 0 -24Z"),
          "top",
          14,
        ),
      ),
      second(line("M-44 34C-34 24 -26 24 -16 34C-6 44 6 44 16 34C26 24 34 24 44 34", 8.4)),
    ],
  },
  {
    id: "horseshoe",
    label: "horseshoe",
    concepts: "horseshoe horse luck riding equestrian stable farrier",
    traits: ["inlay"],
    draw({ cut }) {
      const shoe = cut(
        "M-28 48H-42C-38 34 -46 14 -46 -6C-46 -32 -26 -48 0 -48C26 -48 46 -32 46 -6C46 14 38 34 42 48H28Z",
        "M-16 60C-18 34 -26 16 -26 -4C-26 -20 -14 -29 0 -29C14 -29 26 -20 26 -4C26 16 18 34 16 60Z",
      );
      const nails = [
        [-36, 4],
        [-31, -22],
        [31, -22],
        [36, 4],
        [-29, 28],
        [29, 28],
      ].map(([x = 0, y = 0]) => circle(x, y, 3.8));
      return [main(cut(shoe, ...nails))];
    },
    small: ({ cut }) => [
      main(
        cut(
          "M-24 48H-42C-38 34 -46 14 -46 -6C-46 -32 -26 -48 0 -48C26 -48 46 -32 46 -6C46 14 38 34 42 48H24Z",
          "M-13 60C-15 34 -24 16 -24 -4C-24 -18 -14 -27 0 -27C14 -27 24 -18 24 -4C24 16 15 34 13 60Z",
        ),
      ),
    ],
  },
  {
    id: "bone",
    label: "bone",
    concepts: "bone dog pets vet treat chew",
    traits: ["inlay", "dot", "line"],
    draw({ union }) {
      const bone = union(
        rect(-30, -9, 60, 18),
        circle(-34, -11, 13),
        circle(-34, 11, 13),
        circle(34, -11, 13),
        circle(34, 11, 13),
      );
      return [main(place(bone, [0, 0], { turn: -38 }))];
    },
  },
  {
    id: "paw-cross",
    label: "cross with a paw",
    concepts: "vet veterinary paw animal clinic cross pets",
    traits: ["inlay"],
    draw({ cut, union }) {
      const cross = union(rect(-17, -48, 34, 96, 7), rect(-48, -17, 96, 34, 7));
      const paw = union(
        "M0 -2C8 -2 15 8 13 14C11 20 5 18 0 18C-5 18 -11 20 -13 14C-15 8 -8 -2 0 -2Z",
        ellipse(-14, -5, 4.6, 6.4),
        ellipse(14, -5, 4.6, 6.4),
        ellipse(-5.5, -13, 4.8, 6.8),
        ellipse(5.5, -13, 4.8, 6.8),
      );
      return [main(cut(cross, paw))];
    },
    small: ({ cut, union }) => [
      main(
        cut(
          union(rect(-21, -48, 42, 96, 7), rect(-48, -21, 96, 42, 7)),
          ellipse(0, 12, 14, 9),
          circle(-16, -6, 6.5),
          circle(16, -6, 6.5),
          circle(0, -16, 6.5),
        ),
      ),
    ],
  },
  {
    id: "cat-dog",
    label: "cat and dog side by side",
    concepts: "pets vet cat dog animal shelter friends",
    traits: ["line"],
    draw({ apart }) {
      const dog =
        "M-4 48V-14L-12 -6C-20 -8 -22 -16 -20 -24L-4 -40C8 -50 26 -44 28 -28L40 -22C42 -12 34 -8 26 -8C38 8 40 28 38 48Z";
      const cat = "M-44 48C-48 30 -44 14 -36 8L-36 -14L-28 -6H-18L-10 -14V8C-2 16 4 32 2 48Z";
      const [left, right] = [place(cat, [0, 0]), place(dog, [8, 0])];
      return [main(left), second(apart(right, left))];
    },
  },
  {
    id: "kennel",
    label: "kennel with a bone",
    concepts: "kennel dog pets house boarding daycare",
    traits: ["inlay", "line"],
    draw({ cut, union }) {
      const bone = union(
        rect(-10, -4, 20, 8),
        circle(-11, -4, 5),
        circle(-11, 4, 5),
        circle(11, -4, 5),
        circle(11, 4, 5),
      );
      return [
        main("M-48 -2L0 -46L48 -2L40 6L0 -30L-40 6Z"),
        second(
          cut(
            "M-34 9L0 -22L34 9V46H-34Z",
            place(bone, [0, 4], { size: 0.9 }),
            "M-13 60V34A13 13 0 0 1 13 34V60Z",
          ),
        ),
      ];
    },
    small: ({ cut }) => [
      main("M-48 0L0 -46L48 0L40 9L0 -28L-40 9Z"),
      second(cut("M-36 14L0 -19L36 14V46H-36Z", "M-12 60V28A12 12 0 0 1 12 28V60Z")),
    ],
  },
  {
    id: "fish-bowl",
    label: "fish bowl",
    concepts: "aquarium fish pets bowl goldfish",
    traits: ["inlay", "line"],
    draw({ cut, half, union }) {
      const bowl = half(circle(0, 6, 42), "bottom", -26);
      const water = half(circle(0, 6, 33), "bottom", -4);
      const fish = union(leaf([-22, 12], [12, 12], 0.5), "M8 12L20 3V21Z");
      return [
        main(union(cut(bowl, half(circle(0, 6, 37.5), "bottom", -20)), rect(-34, -34, 68, 8, 4))),
        second(cut(water, place(fish, [2, 1]))),
      ];
    },
    small: ({ cut, half, union }) => [
      main(
        cut(
          union(half(circle(0, 6, 42), "bottom", -26), rect(-38, -38, 76, 13, 4)),
          union(leaf([-26, 10], [12, 10], 0.6), "M4 10L24 -4V24Z"),
        ),
      ),
    ],
  },
  {
    id: "mermaid",
    label: "mermaid's tail",
    concepts: "mermaid tail sea legend fantasy scales",
    traits: ["inlay"],
    draw({ cut, mirrored, line }) {
      const tail = mirrored(
        "M0 48C-12 48 -20 38 -22 26C-23 12 -8 -6 -7 -16C-20 -14 -36 -24 -40 -46C-22 -46 -6 -38 0 -22Z",
      );
      const scale = (x: number, y: number) =>
        line(`M${x - 8} ${y}C${x - 6} ${y + 9} ${x + 6} ${y + 9} ${x + 8} ${y}`, 4);
      return [main(cut(tail, scale(0, 4), scale(-8.5, 17), scale(8.5, 17), scale(0, 30)))];
    },
    small: ({ mirrored }) => [
      main(
        mirrored(
          "M0 48C-12 48 -20 38 -22 26C-23 12 -8 -6 -7 -16C-20 -14 -36 -24 -40 -46C-22 -46 -6 -38 0 -22Z",
        ),
      ),
    ],
  },
  {
    id: "bee-cell",
    label: "bee on a cell",
    concepts: "bee honey beekeeper apiary honeycomb hexagon",
    traits: ["contained"],
    draw({ cut, union, line }) {
      const cell = polygon(
        [-90, -30, 30, 90, 150, 210].map((angle) => {
          const { x, y } = polar(48, angle);
          return [x, y] as const;
        }),
        6,
      );
      const body = cut(
        "M0 -16C9 -16 12 -4 12 6C12 18 5 27 0 30C-5 27 -12 18 -12 6C-12 -4 -9 -16 0 -16Z",
        line("M-20 1H20", 4.5),
        line("M-20 12H20", 4.5),
      );
      const wings = union(leaf([-4, -8], [-30, -18], 0.6), leaf([4, -8], [30, -18], 0.6));
      return [
        main(
          cut(
            cell,
            body,
            cut(wings, "M0 -18C12 -18 15 -4 15 6H-15C-15 -4 -12 -18 0 -18Z"),
            circle(0, -24, 6),
          ),
        ),
      ];
    },
    small: ({ cut, union, line }) => [
      main(
        cut(
          "M0 -49L43 -24V24L0 49L-43 24V-24Z",
          cut(
            "M0 -12C12 -12 14 0 14 8C14 20 6 28 0 32C-6 28 -14 20 -14 8C-14 0 -12 -12 0 -12Z",
            line("M-30 9H30", 6.5),
          ),
          union(leaf([-2, -14], [-30, -22], 0.8), leaf([2, -14], [30, -22], 0.8)),
        ),
      ),
    ],
  },
  {
    id: "paper-crane",
    label: "paper crane",
    concepts: "origami crane paper japanese craft stationery bird",
    traits: ["line"],
    draw: () => [
      main("M-16 10L10 -48L16 10Z"),
      spark("M-21 10L-34 -26L-48 -18L-38 -17L-30 22Z", "M27 14L48 -14L36 30Z"),
      second("M-24 26L-15 14.5H18L31 32L4 44Z"),
    ],
  },
  {
    id: "fish-hook",
    label: "hook",
    concepts: "fishing hook angler tackle fish bait",
    traits: [],
    draw({ line, union }) {
      return [
        main(union(line("M12 -19V22C12 48 -30 48 -30 18", 7.4), "M-38 22L-26 -2L-17 20L-27 15Z")),
        second(place(ring(10, 4.4), [12, -38])),
      ];
    },
    small: ({ line, union }) => [
      main(union(line("M14 -44V20C14 48 -28 48 -28 16", 9), "M-42 24L-26 -6L-14 22Z")),
    ],
  },
];
