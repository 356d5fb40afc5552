import { readConcepts } from "./concept.ts";

/** Land, water, sky, plants and animals. */
export const NATURE_CONCEPTS = readConcepts([
  [
    "sea",
    "waves sea-sun great-wave wave-lines shell island",
    "sea ocean wave waves marea mar mer mare meer maris surf coast coastal beach shore seaside marine bay tide tidal lagoon coral reef mediterranean island thalassa nautical море θαλασσα волна",
  ],
  [
    "boat",
    "sail sail-sun helm anchor",
    "boat sail sailing yacht ship vela regatta marina harbor harbour port skipper captain naval ferry cruise kayak canoe",
  ],
  ["anchor", "anchor helm", "anchor ancla moor mooring harbour harbor"],
  ["lighthouse", "lighthouse", "lighthouse beacon faro pharos"],
  [
    "fish",
    "fish sushi crab octopus",
    "fish seafood salmon tuna trout fishing fishery fishmonger angler oyster sushi poke",
  ],
  ["whale", "whale", "whale dolphin orca"],
  ["shell", "shell", "shell seashell clam scallop conch"],
  [
    "water",
    "drop ripple wave-lines",
    "water aqua acqua agua eau drop hydration hydro rain spring fountain pool swim swimming liquid вода νερο wasser water_filters water_filter water_treatment irrigation rafting canyoning",
  ],
  [
    "sun",
    "sun sunset sunrise sun-rays sea-sun",
    "sun sol soleil sonne soare helios sunny solar sunshine summer dawn aurora sunrise sunset holiday vacation солнце ηλιος",
  ],
  [
    "moon",
    "moon shooting-star bed",
    "moon luna lune lunar selene night sleep dream dreams midnight bedtime mattress nocturne луна σεληνη φεγγαρι mond",
  ],
  [
    "star",
    "north-star sparkle star-eight star shooting-star",
    "star stella stellar estrella etoile estelle stern astra astro stars magic glitter celestial nova polaris звезда αστερι αστρο astrology planetarium horoscope",
  ],
  [
    "mountain",
    "peak range horizon ridge summit",
    "mountain mountains monte monti montana berg peak peaks montagne summit alpine alps alpen alpinist climb climbing climber climbers hike hiking hiker hikers ridge hill cliff crag highland ski skiing everest valley гора горы βουνο",
  ],
  [
    "trail",
    "horizon ridge backpack compass map",
    "trail walk walks walking guided_walks walking_tours trek trekking expedition outdoors outdoor adventure adventures backpack backpacking wilderness wander wanderer",
  ],
  [
    "forest",
    "pine forest tree mushroom",
    "forest bosco bosque bois wald woods woodland woodlands pine pines fir evergreen tree trees cedar birch spruce timber lumber arborist arborists tree_surgeon tree_surgeons tree_care reforestation rainforest rainforests лес δασος forestry",
  ],
  ["oak", "acorn oak-leaf tree", "oak acorn oakwood quercus"],
  [
    "leaf",
    "leaf leaf-pair leaf-split drop-leaf branch fern",
    "leaf leaves organic botanical botanic herb herbal plant plants green eco sustainable sustainability natural nature fern mint basil sage compost",
  ],
  [
    "sprout",
    "sprout watering-can sprout-disc pot-plant trowel",
    "sprout greenhouse seed seeds seedling grow growing garden gardening nursery sow cultivate germinate agriculture farming farm permaculture hydroponic",
  ],
  [
    "flower",
    "tulip bloom flower-five rose daisy",
    "flower flowers fleur flor flora floral florist fiore blume blumen bloom blossom petal petals rose roses bouquet bouquets tulip peony lily lilies lavender wildflower violet iris jasmine magnolia dahlia orchid цветок цветы λουλουδι",
  ],
  ["daisy", "daisy sunflower bloom", "daisy margherita marguerite chamomile sunflower"],
  [
    "lotus",
    "lotus meditation ripple bloom",
    "lotus yoga meditation spa zen mindfulness pilates massage ayurveda breathwork nirvana",
  ],
  ["wheat", "wheat", "wheat grain grains barley rye oats flour mill cereal harvest field"],
  ["olive", "olive branch amphora", "olive olives oliva oliveto aceite ελια олива"],
  [
    "grape",
    "grapes wine bottle",
    "grape grapes vineyard vineyards vine winery vintner vino merlot sommelier wine wines cellar prosecco champagne",
  ],
  [
    "cherry",
    "cherry strawberry lemon juice",
    "cherry cherries cereza kirsch fruit fruits berry berries strawberry raspberry smoothie juice",
  ],
  [
    "palm",
    "palm island sunset",
    "palm palms tropical tropics paradise oasis hawaii caribbean tiki",
  ],
  ["cactus", "cactus road", "cactus desert agave succulent succulents arizona"],
  [
    "snow",
    "snowflake",
    "snow snowflake ice winter frost snowboard glacier arctic polar cooling hvac frozen air_conditioning refrigeration",
  ],
  [
    "fire",
    "flame flame-duo ember campfire",
    "fire fuoco fuego feu feuer flame flames ember embers blaze campfire hearth kiln forge smoke smoked smokehouse grill grilled bbq barbecue wood-fired woodfired charcoal roast spicy sauna огонь φωτια",
  ],
  ["rainbow", "rainbow", "rainbow rainbows"],

  [
    "bird",
    "bird bird-round swift bird-disc hummingbird",
    "bird birds oiseau finch sparrow robin swallow swift wren lark starling thrush warbler kingfisher hummingbird heron stork pelican gull seagull puffin magpie crow raven jay aves pajaro vogel nest aviary птица πουλι",
  ],
  ["hawk", "eagle swift", "hawk falcon eagle kestrel osprey aquila adler wing wings soar"],
  ["dove", "dove bird", "dove pigeon paloma columba peace голубь περιστερι"],
  ["feather", "quill", "feather plume pluma quill"],
  ["owl", "owl", "owl owls wise wisdom minerva athena сова κουκουβαγια"],
  ["fox", "fox", "fox foxes vixen zorro fuchs лиса αλεπου volpe renard"],
  ["bear", "bear", "bear bears grizzly panda koala cub urso ursa медведь"],
  [
    "cat",
    "cat-face cat paw",
    "cat cats kitten kitty feline gato chat_noir lynx tiger кот кошка γατα",
  ],
  [
    "dog",
    "dog dog-side paw paw-heart",
    "dog dogs puppy puppies pup canine hound dachshund chihuahua labrador pug husky dalmatian poodle bulldog greyhound mastiff terrier collie retriever spaniel kennel",
  ],
  [
    "pet",
    "paw paw-heart dog cat-face",
    "pet pets paw paws vet vets veterinary veterinarian animal animals groomer grooming zoo petcare",
  ],
  [
    "bee",
    "bee jar hexagon-node",
    "bee bees honey honeybee hive hives beehive beekeeper beekeeping bee-keeper bee-keeping apiary honeycomb abeja apis mead пчела мед μελι μελισσα",
  ],
  [
    "butterfly",
    "butterfly",
    "butterfly butterflies mariposa papillon metamorphosis chrysalis monarch",
  ],
  [
    "horse",
    "horse",
    "horse horses equestrian stable stables pony stallion foal riding caballo cheval pferd equine rancho лошадь αλογο",
  ],
  [
    "bull",
    "bull",
    "bull bison buffalo ox toro cattle beef steak steakhouse butcher butchery charcuterie meat",
  ],
  ["cow", "cow cheese", "cow cows dairy milk creamery"],
]);
