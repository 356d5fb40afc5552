import type { HeldOutBrief } from "./held-out-briefs.testdata.ts";

/** name | industry | description | accepted first concepts | never */
const LINES = `
Ashgrove Dental | Dentistry | Modern dental care for the whole family in a Victorian villa | tooth | house family
Kodo Sushi | Restaurant | Omakase counter with eleven seats | fish bowl dining sushi | chair
Lark & Loom | | Naturally dyed linen bedding | bird bed sewing | leaf
Ridge Runners | Sports club | Trail running club for women | mountain running trail shoe | people
Clarion | | Hearing clinic | ear bell sound | 
Hollow Oak | | Rye whiskey made in small batches | whisky cocktail oak barrel | 
Parcelwise | Logistics | Software that tells online shops where a parcel is | truck cube tech storage | shop
Sunday Best | | Children's formal wear | fashion kids shirt sun | 
Terra | | Clay plasters and lime paints | paint brick pottery earth globe roller | 
Finch Legal | | Commercial leases and property disputes | law bird column | house
Brightwell | | Water filters for homes in hard-water areas | water | house
The Spice Route | | Spices, blends and cooking classes | spice | education
Copperfield & Daughters | | Cheesemongers | cheese | forge
Tilt | Gaming | pinball bar with forty machines | game cocktail | gear
Hazel Quinn | | Illustrator of children's books | pencil paint book | kids
Nordic Dive | | Cold-water diving and freediving courses | diving fish sea | education snow
Mossy Rock | | Campground by the river | tent fire forest leaf | stone water
Prime Cut | Butcher shop | Dry-aged beef and house sausages | bull pig cow | house
Ledgerly | | Bookkeeping for bakeries and cafés | finance book | bread coffee
Skylark | | Paragliding school in the Alps | bird wind kite plane | mountain
Iris & Ivy | Florist | wild bouquets and workshops | flower leaf | education
Vault | | Secure document storage for hospitals | shield safety storage cube key document | health
Steep | | Loose-leaf tea by post | tea leaf | mail
Pup Culture | | Daycare for dogs | dog pet | kids
Basecraft | | Climbing holds made from recycled plastic | climbing mountain loop | 
Hearthside Realty | Real estate | homes in the mountain west | house key fire door | mountain
Gustav Lindner | | Violin maker | violin music | hammer
Saltbox | | Short-term rentals on Cape Cod | house key door spice | 
Zest | | cold-pressed juices | cherry lemon juice apple | 
Aurum | | Gold and silver jewellery made to order | jewelry gem | 
Driftwood | | surfboards shaped by hand | surf sea wood | hand
Paperbark | | recycled paper notebooks | book writing pencil loop forest tree | 
Juniper & Co | Interior design | calm homes for busy people | furniture lamp leaf forest pencil sofa house | 
Beacon Hill Physical Therapy | | | health lighthouse spine running | mountain
Kraft | | | none beer forge | 
Möwe | | Fischbrötchen am Hafen | fish bird bread | boat anchor
Tischlerei Brandl | | Möbel nach Maß | furniture wood hammer | 
L'Atelier du Cuir | | Maroquinerie faite main à Lyon | bag shoe sewing wood | 
La Petite Ferme | | Fromage de chèvre et œufs frais | cheese goat egg farm | 
Casa de Vinos | | Bodega familiar en La Rioja | grape | house family
Peluquería Canina Toby | | | dog pet | 
Doce Vida | | Bolos e docinhos para festas | sweets pastry | 
Farmacia San Marco | | | health pill mortar | 
Rower Studio | | Serwis i sprzedaż rowerów | bike wheel tools | 
Deniz Mimarlık | | | architecture | sea
Чистый дом | | Клининговая компания | cleaning | house
Весна | | Салон цветов | flower | 
مخبز الأمل | | | bread | 
カフェ木漏れ日 | | | coffee leaf sun | 
행복치과 | | | tooth | 
海风 | | 海鲜餐厅 | fish sea dining | wind
`;

/** Written last, and committed before it was run: 42 of 51 were right then. */
export const LAST_LOOK: readonly HeldOutBrief[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", industry = "", description = "", concepts = "", never = ""] = line
      .split("|")
      .map((part) => part.trim());
    return { name, industry, description, concepts, ...(never === "" ? {} : { never }) };
  });
