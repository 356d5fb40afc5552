import type { Brief } from "@emblazon/contract";

/** What is drawn once at the start, so that fonts are read and code is compiled. */
export const WARM_BRIEF: Brief = {
  name: "Harbor & Pine",
  tagline: "Coffee by the sea",
  industry: "coffee",
  description: "",
  personality: [],
  colors: [],
  include_text_in_ai: false,
};
