import type { EffectStyleList } from "@emblazon/contract";
import { EFFECT_STYLES } from "@emblazon/effects";
import type { Config } from "../../config.ts";

type Parameter = EffectStyleList["styles"][number]["parameters"][number];

/** Every look takes it. */
const STRENGTH: Parameter = {
  name: "strength",
  label: "Strength",
  description: "How much of the look there is; 0 is the photo itself.",
  kind: "number",
  unit: "%",
  min: 0,
  max: 100,
  step: null,
  choices: null,
  default: 100,
};

type LimitSettings = Pick<
  Config,
  "maxFileSizeBytes" | "maxImageDimensionPx" | "photoTypes" | "outputQuality"
>;

/** The looks as the API offers them, and what may be sent for them. */
export function styleList(config: LimitSettings): EffectStyleList {
  return {
    limits: {
      max_file_bytes: config.maxFileSizeBytes,
      max_side_px: config.maxImageDimensionPx,
      types: [...config.photoTypes],
      default_quality: config.outputQuality,
    },
    styles: STYLES,
  };
}

const STYLES: EffectStyleList["styles"] = EFFECT_STYLES.map(
  ({ id, name, description, parameters }) => ({
    id,
    name,
    description,
    parameters: [STRENGTH, ...parameters.map(plain)],
  }),
);

function plain({
  choices,
  ...parameter
}: (typeof EFFECT_STYLES)[number]["parameters"][number]): Parameter {
  return { ...parameter, choices: choices === null ? null : [...choices] };
}
