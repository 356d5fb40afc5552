import { readConcepts } from "./concept.ts";

/** What businesses make, sell and work with. */
export const TRADE_CONCEPTS = readConcepts([
  [
    "coffee",
    "cup bean cupwave cuptop beansun",
    "coffee espresso cafe café cappuccino latte barista roaster roasters roastery coffeehouse mocha kaffee caffe brew beans java кофе кофейня καφες",
  ],
  [
    "tea",
    "cup leaf branch",
    "tea teas teahouse matcha chai tearoom infusion infusions oolong kombucha",
  ],
  [
    "bread",
    "loaf wheat",
    "bread breads bakery bakeries baker bakehouse sourdough baguette pane pain panaderia boulangerie loaf toast bagel backerei focaccia хлеб пекарня ψωμι φουρνος",
  ],
  [
    "pastry",
    "croissant loaf wheat",
    "croissant croissants pastry pastries patisserie pâtisserie viennoiserie brioche",
  ],
  [
    "sweets",
    "cherry cone gift",
    "cake cakes cupcake cupcakes dessert desserts sweets candy confectionery chocolate chocolates chocolatier donut donuts doughnut cookie cookies macaron",
  ],
  [
    "icecream",
    "cone cherry",
    "ice_cream icecream gelato gelateria sorbet popsicle frozen_yogurt glace",
  ],
  [
    "bowl",
    "bowl dumpling chopsticks",
    "noodle noodles ramen pho soup soups bowl bowls rice wok udon dumpling dumplings dim_sum gyoza bao bibimbap asian chinese vietnamese thai korean japanese izakaya congee pierogi",
  ],
  ["burger", "burger", "burger burgers hamburger hamburgers cheeseburger smashburger slider"],
  [
    "pizza",
    "pizza flame olive crossed",
    "pizza pizzas pizzeria pizzaiolo napoletana neapolitan napoli",
  ],
  [
    "dining",
    "crossed forkknife",
    "restaurant dining kitchen bistro eatery brasserie chef chefs cook cooking catering caterer diner brunch cuisine deli tavern trattoria osteria canteen supper taqueria tacos food foods meal meals recipe recipes tapas curry ресторан кухня ταβερνα εστιατοριο",
  ],
  [
    "beer",
    "hop wheat",
    "beer beers brewery breweries brewing brewer brewhouse ale ales hops hop lager taproom pub brewpub stout ipa",
  ],
  [
    "cocktail",
    "wine",
    "cocktail cocktails bar gin whisky whiskey rum tequila mezcal vodka spirits distillery distiller lounge mixology bartender speakeasy",
  ],
  ["cheese", "cheese olive", "cheese cheeses fromage fromagerie creamery queso"],
  [
    "house",
    "house roof keyhole archdoor",
    "house houses home homes real_estate realty realtor realtors property properties estate_agent mortgage housing residential roof roofs roofing roofer homestead cottage casa haus letting rental",
  ],
  [
    "building",
    "skyline arches cube",
    "building buildings skyscraper tower towers city urban skyline metropolis downtown developer construction",
  ],
  [
    "architecture",
    "arches column archdoor cube",
    "architecture architect architects architectural structure arch arches",
  ],
  [
    "door",
    "archdoor keyhole arches",
    "door doors hotel inn hostel guesthouse hospitality riad villa lodge bed_and_breakfast hideaway suites",
  ],
  ["key", "keyhole lock", "key keys locksmith unlock keyhole"],
  [
    "law",
    "column scales shield",
    "law legal lawyer lawyers attorney attorneys justice notary solicitor solicitors barrister counsel advocate advocates litigation юрист адвокат право δικηγορος rechtsanwalt abogados",
  ],
  ["column", "column", "column pillar pillars parthenon bastion"],
  [
    "shield",
    "shield shieldcheck lock",
    "shield security secure protect protection insurance insurer guard guardian guards safety privacy defense defence cybersecurity antivirus alarm",
  ],
  [
    "finance",
    "coins bars growth",
    "finance financial fintech bank banking budget budgeting budgets money invest investing investment investments wealth accounting accountant accountants bookkeeping savings capital payments payment payroll tax taxes trading credit loans invoice invoicing wallet",
  ],
  [
    "growth",
    "growth bars sprout",
    "consulting consultancy consultant consultants strategy advisory coaching coach success progress sales growth scale",
  ],
  [
    "health",
    "crossleaf stethoheart cross plus",
    "health healthcare medical medicine clinic clinics hospital doctor doctors telehealth telemedicine pharmacy pharmacist physician nurse nursing physio physiotherapy therapy therapist patient surgery chiropractor osteopath",
  ],
  [
    "heart",
    "hearthands heart heartleaf hand",
    "heart hearts love amor amore charity nonprofit donate kindness hospice caregiver caregivers caregiving foundation compassion romance dating wedding weddings carer",
  ],
  [
    "tooth",
    "tooth smile",
    "tooth teeth dental dentist dentists dentistry orthodontist orthodontics orthodontic зуб стоматология",
  ],
  [
    "dna",
    "dna orbit",
    "dna gene genes genetic genetics genomics genome biotech biotechnology molecule molecular",
  ],
  [
    "science",
    "orbit dna glassbottle",
    "science scientific lab labs laboratory research chemistry physics atom quantum pharma pharmaceutical",
  ],
  [
    "people",
    "people embrace",
    "community people team together social club cooperative co-op recruiting recruitment staffing hr coworking collective neighbours neighbors",
  ],
  [
    "energy",
    "boltsplit bolt boltdrop boltring power",
    "energy electric electricity electrical electrician electricians power volt volta voltage watt lightning bolt thunder spark current grid battery batteries",
  ],
  [
    "charging",
    "evplug boltring boltdrop plugleaf",
    "charging charger chargers ev plug electric_vehicle electric_vehicles",
  ],
  ["solar", "sun sunrise plugleaf", "solar photovoltaic renewable renewables"],
  [
    "tech",
    "hexnode nodes orbit cube",
    "tech technology technologies software digital data platform saas api network networks analytics algorithm automation blockchain crypto computing cloud hosting server servers database devops it",
  ],
  [
    "ai",
    "orbit hexnode sparkle robot",
    "ai artificial_intelligence machine_learning neural chatbot llm",
  ],
  ["robot", "robot", "robot robots robotics android automaton"],
  [
    "rocket",
    "rocket orbit",
    "rocket rockets space spacecraft aerospace satellite satellites launch cosmos cosmic galaxy orbit astronaut mars",
  ],
  [
    "code",
    "code codesprout",
    "code coding coder developer developers programming programmer programmers hackathon",
  ],
  [
    "chat",
    "chat",
    "chat messaging messenger conversation conversations talk speech language languages translation translator interpreter",
  ],
  ["idea", "bulb burst", "idea ideas invention inventor brainstorm bulb lightbulb"],
  [
    "light",
    "lumen sun lightarc",
    "light lights lighting lumen lux luce luz lumiere licht lumina glow radiant radiance lantern luminous bright illuminate ray",
  ],
  ["lamp", "lamp bulb lumen", "lamp lamps chandelier luminaire lampshade"],
  [
    "book",
    "book booksprout nib",
    "book books bookshop bookstore library reading reader publishing publisher literature literary story stories storytelling novel novels author editorial magazine poetry книга книги книжный βιβλιο buch livre libro",
  ],
  [
    "writing",
    "nib feather book",
    "writing writer writers copywriter copywriting journal ink calligraphy letterpress script stationery",
  ],
  [
    "education",
    "book booksprout pencil",
    "education school schools academy learning tutor tutors tutoring teacher teaching course courses university college student students montessori lessons training_center",
  ],
  [
    "kids",
    "blocks kite arcs balloon bear",
    "kids kid children child toddler toddlers toys toy kindergarten preschool playground playroom play nursery_school daycare childcare baby babies",
  ],
  ["puzzle", "puzzle blocks", "puzzle puzzles jigsaw board_game autism"],
  [
    "pencil",
    "pencil nib",
    "pencil design designer designers drawing illustration illustrator sketch graphic art artist",
  ],
  ["paint", "brush drop", "paint painter painters painting brush gallery watercolour watercolor"],
  [
    "music",
    "sound note vinyl",
    "music musical sound audio melody song songs band choir orchestra concert guitar piano violin cello singer singing podcast radio festival",
  ],
  ["vinyl", "vinyl sound", "vinyl records record dj turntable"],
  [
    "camera",
    "aperture",
    "photo photos photography photographer camera film films video videography lens cinema portrait portraits",
  ],
  [
    "game",
    "gamepad dpad controller robot",
    "game games gaming gamer esports arcade rpg indie_game",
  ],
  [
    "fitness",
    "dumbbell kettle",
    "fitness gym gyms workout crossfit strength muscle weightlifting bodybuilding personal_trainer personal_training barbell kettlebell",
  ],
  [
    "running",
    "bolt swift road",
    "running runner runners marathon sprint athletics athletic sport sports triathlon",
  ],
  [
    "ball",
    "ball shield",
    "football soccer basketball tennis volleyball rugby baseball golf league",
  ],
  ["bike", "bicycle wheel", "bike bikes bicycle bicycles cycling cycle cyclist cyclists velo"],
  [
    "car",
    "carmark wheel road",
    "car cars auto automotive garage vehicle vehicles motor motors mechanic mechanics motorcycle dealership detailing tyres tires",
  ],
  [
    "truck",
    "truck road",
    "logistics delivery truck trucks trucking freight shipping courier haulage warehouse cargo movers moving",
  ],
  [
    "plane",
    "plane globe suitcase",
    "travel flight flights plane airline airplane aviation tourism tours tour trip trips journey voyage vacation_rentals",
  ],
  ["suitcase", "suitcase plane", "luggage suitcase baggage"],
  ["pin", "pin pinleaf compass", "map maps location navigation gps guidebook local_guide"],
  [
    "compass",
    "compass star8",
    "compass north northern south direction explore explorer navigator quest bearing wayfinder",
  ],
  ["globe", "globe orbit", "globe global world international planet earth worldwide"],
  ["tent", "tent pine", "camp camping tent tents glamping campsite basecamp scouts"],
]);
