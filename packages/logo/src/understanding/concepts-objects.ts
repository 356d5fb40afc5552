import { readConcepts } from "./concept.ts";

/** Tools, clothes, furniture, shapes and feelings. */
export const OBJECT_CONCEPTS = readConcepts([
  [
    "gear",
    "gear wrench",
    "gear gears cog engineering engineer engineers machine machines machinery mechanical factory manufacturing industrial maintenance",
  ],
  [
    "tools",
    "wrench hammer",
    "repair repairs tools tool wrench plumbing plumber plumbers handyman toolbox spanner fix",
  ],
  [
    "hammer",
    "hammer brick roof",
    "hammer builder builders contractor contractors renovation renovations remodeling remodelling carpentry carpenter carpenters masonry joinery",
  ],
  [
    "wood",
    "axe tree oakleaf",
    "woodwork woodworking woodworker sawmill carver furniture_maker wood",
  ],
  ["axe", "axe pine", "axe lumberjack viking hatchet"],
  ["brick", "brick hammer", "brick bricks bricklayer stonemason paving"],
  ["forge", "hammer flame", "blacksmith smithy ironworks forge foundry anvil"],
  [
    "cleaning",
    "sparkle drop",
    "cleaning clean cleaner cleaners laundry wash washing dry_cleaning housekeeping janitorial maid",
  ],
  ["cube", "cube", "cube box boxes packaging package storage block 3d crate"],
  ["barber", "razor scissors", "barber barbers barbershop barbershops shave shaving beard beards"],
  [
    "hair",
    "scissors",
    "hair hairdresser hairdressers haircut haircuts hairstylist stylist salon coiffure friseur",
  ],
  [
    "beauty",
    "perfume lotus bloom",
    "beauty cosmetics cosmetic skincare skin_care makeup make-up nails manicure lashes brows serum beautician aesthetics",
  ],
  [
    "perfume",
    "perfume glassbottle drop",
    "perfume perfumes perfumery perfumer parfum parfumerie fragrance fragrances scent scents cologne",
  ],
  [
    "fashion",
    "hanger needle ribbon",
    "fashion clothing clothes apparel boutique garment garments dress dresses wear outfit couture menswear womenswear streetwear lingerie",
  ],
  [
    "sewing",
    "needle hanger",
    "tailor tailors tailoring sewing sew seamstress knitting yarn textile textiles embroidery fabric quilt bespoke_suits atelier",
  ],
  ["shoe", "shoe", "shoe shoes sneaker sneakers boots footwear cobbler"],
  [
    "jewelry",
    "ringgem gemlight gem",
    "jewelry jewellery jewel jewels jeweler jeweller gem gems diamond diamonds ring rings necklace goldsmith silversmith gemstone",
  ],
  ["gem", "gemlight gem", "gem ruby emerald sapphire opal topaz crystal crystals quartz amber"],
  ["crown", "crown", "crown king queen royal royalty prince princess regal majesty imperial noble"],
  ["candle", "candle flame", "candle candles candlemaker wax wick wicks"],
  [
    "pottery",
    "vase",
    "pottery ceramic ceramics clay vase potter potters stoneware porcelain earthenware",
  ],
  [
    "furniture",
    "chair lamp",
    "furniture chair chairs sofa sofas armchair interior interiors decor upholstery",
  ],
  [
    "glass",
    "prism glassbottle",
    "glass verre vetro vidrio glas prism glassblower glazing windows window",
  ],
  ["bottle", "glassbottle", "bottle bottles flacon elixir potion apothecary tonic oil"],
  [
    "clock",
    "clock watchgear",
    "clock clocks watch watches watchmaker horology timepiece chrono horloge",
  ],
  [
    "eye",
    "glasses eye",
    "eye eyes optician opticians optical optics eyewear eyeglasses glasses vision optometrist optometry spectacles sunglasses",
  ],
  ["gift", "gift ribbon", "gift gifts present presents giftshop hamper party parties celebration"],
  ["balloon", "balloon", "balloon balloons hot_air"],
  ["smile", "smile", "smile smiles smiling happy happiness joy cheerful grin"],
  ["infinity", "infinity", "infinity infinite endless forever eternal"],
  [
    "loop",
    "infinity leafsplit",
    "recycle recycling recycled circular upcycle upcycled reuse refill zero_waste",
  ],
  ["wreath", "wreathdot branch", "laurel laurels wreath olympic victory champion champions award"],
  ["sound", "sound", "wave_form podcasting acoustic acoustics resonance echo sonic"],
  ["kite", "kite", "kite kites"],
  ["hand", "hand hearthands", "hand hands helping volunteer volunteers giving"],
  ["road", "road", "road roads highway route route66 driving_school"],
  ["wheel", "wheel", "wheel wheels carriage mill_wheel"],
  [
    "signal",
    "lightarc sound",
    "wifi broadband signal telecom telecommunications antenna broadcast internet",
  ],
  ["pulse", "pulse heartpulse", "pulse heartbeat cardio cardiology vital vitals ecg rhythm"],
  ["orbit", "orbit", "orbit orbital planets saturn"],
  ["prism", "prism", "prism pyramid spectrum triangle"],
  [
    "sparkle",
    "sparkle burst",
    "sparkle shine polish sparkling dazzling event events wedding_planner",
  ],
  ["stone", "brick arches", "stone stones marble granite quarry slate"],
]);
