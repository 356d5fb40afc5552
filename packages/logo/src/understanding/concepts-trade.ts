import { readConcepts } from "./concept.ts";

/** What businesses make, sell and work with. */
export const TRADE_CONCEPTS = readConcepts([
  [
    "coffee",
    "cup bean cup-wave cup-top bean-sun",
    "coffee espresso cafe café cappuccino latte barista roaster roasters roastery coffeehouse mocha kaffee caffe brew beans java кофе кофейня καφες",
  ],
  [
    "tea",
    "teapot cup leaf-pair leaf",
    "tea teas teahouse matcha chai tearoom infusion infusions oolong",
  ],
  [
    "bread",
    "loaf wheat baguette rolling-pin windmill croissant",
    "bread breads bakery bakeries baker bakehouse sourdough baguette panaderia boulangerie loaf toast bagel bagels backerei focaccia хлеб пекарня ψωμι φουρνος",
  ],
  [
    "pastry",
    "croissant whisk cupcake",
    "croissant croissants pastry pastries patisserie pâtisserie viennoiserie brioche",
  ],
  [
    "sweets",
    "cupcake cake donut candy cookie cherry lollipop",
    "cake cakes cupcake cupcakes dessert desserts sweets candy confectionery donut donuts doughnut cookie cookies macaron",
  ],
  [
    "icecream",
    "ice-cream popsicle",
    "ice_cream icecream gelato gelateria sorbet popsicle frozen_yogurt glace",
  ],
  [
    "bowl",
    "bowl temple pot",
    "noodle noodles ramen pho soup soups bowl bowls rice wok udon dumpling dumplings dim_sum gyoza bao bibimbap asian chinese vietnamese thai korean japanese izakaya congee pierogi",
  ],
  ["burger", "burger flame", "burger burgers hamburger hamburgers cheeseburger smashburger slider"],
  ["pizza", "pizza flame olive", "pizza pizzas pizzeria pizzaiolo napoletana neapolitan napoli"],
  [
    "dining",
    "cloche crossed-cutlery pot chef-hat fork-knife",
    "restaurant dining kitchen bistro eatery brasserie chef chefs cook cooking catering caterer diner brunch cuisine deli tavern trattoria osteria canteen supper taqueria tacos food foods meal meals recipe recipes tapas curry ресторан кухня ταβερνα εστιατοριο",
  ],
  [
    "beer",
    "hop beer wheat",
    "beer beers brewery breweries brewing brewer brewhouse ale ales hops hop lager taproom pub brewpub stout ipa",
  ],
  [
    "cocktail",
    "cocktail wine lemon",
    "cocktail cocktails bar gin whisky whiskey rum tequila mezcal vodka spirits distillery distiller lounge mixology bartender speakeasy",
  ],
  ["cheese", "cheese", "cheese cheeses fromage fromagerie creamery queso"],
  [
    "house",
    "house house-key roof house-leaf keyhole",
    "house houses home homes real_estate realty realtor realtors property properties estate_agent mortgage housing residential homestead cottage casa haus letting holiday_lets letting_agent homebuilder timber-frame roof roofs roofing roofer",
  ],
  [
    "building",
    "skyline tower bridge",
    "building buildings skyscraper tower towers city urban skyline metropolis downtown developer construction",
  ],
  [
    "architecture",
    "column arch-doors prism tower",
    "architecture architect architects architectural structure arch arches",
  ],
  [
    "door",
    "arch-doors arch-sun open-door reception-bell balcony key",
    "door doors hotel inn hostel guesthouse hospitality riad villa lodge bed_and_breakfast hideaway suites",
  ],
  ["key", "keyhole key house-key", "key keys locksmith unlock keyhole"],
  [
    "law",
    "column pillar scales",
    "law legal lawyer lawyers attorney attorneys justice notary solicitor solicitors barrister counsel advocate advocates litigation юрист адвокат право δικηγορος rechtsanwalt abogados",
  ],
  [
    "column",
    "column pillar",
    "column pillar pillars parthenon bastion museum museums heritage_site",
  ],
  [
    "shield",
    "shield shield-check",
    "shield security secure protect protection insurance insurer guard guardian guards safety privacy defense defence cybersecurity antivirus alarm",
  ],
  [
    "finance",
    "coins coin-stack growth",
    "finance financial fintech bank bookkeeper bookkeepers pension pensions audit tax_returns wealth_management banking budget budgeting budgets money invest investing investment investments wealth accounting accountant accountants bookkeeping savings capital payments payment payroll tax taxes trading credit loans invoice invoicing wallet",
  ],
  [
    "growth",
    "growth target bridge",
    "consulting consultancy consultant consultants strategy advisory coaching coach success progress sales growth scale",
  ],
  [
    "health",
    "cross-petals heart-plus heart-pulse cross-heart stethoscope",
    "health healthcare medical medicine clinic clinics hospital doctor doctors telehealth telemedicine pharmacy pharmacist physician nurse nursing patient surgery chiropractor osteopath ambulance pediatrician paediatrician pediatrics paediatrics vaccination blood_bank gynaecology gynecology dermatology oncology",
  ],
  [
    "heart",
    "heart-hands heart heart-pair heart-leaf",
    "heart hearts love amor amore charity nonprofit donate kindness hospice caregiver caregivers caregiving foundation compassion romance dating wedding weddings carer elder_care womens_shelter women_shelter",
  ],
  [
    "tooth",
    "tooth tooth-spark tooth-smile tooth-leaf toothbrush smile",
    "tooth teeth dental dentist dentists dentistry orthodontist orthodontics orthodontic зуб стоматология",
  ],
  [
    "dna",
    "dna flask",
    "dna gene genes genetic genetics genomics genome biotech biotechnology molecule molecular",
  ],
  [
    "science",
    "atom flask microscope",
    "science scientific lab labs laboratory research chemistry physics atom quantum pharma pharmaceutical",
  ],
  [
    "people",
    "hands-heart embrace people",
    "community people team together social club cooperative co-op coworking collective neighbours neighbors",
  ],
  [
    "energy",
    "bolt-split bolt bolt-disc bolt-ring power",
    "energy electric electricity electrical electrician electricians power volt volta voltage watt lightning bolt thunder spark current grid battery batteries",
  ],
  [
    "charging",
    "plug bolt-ring bolt-disc battery e-bike",
    "charging charger chargers ev plug electric_vehicle electric_vehicles e_bike e_bikes ebike ebikes electric_bike electric_bikes",
  ],
  ["solar", "sun solar sunrise", "solar photovoltaic renewable renewables"],
  [
    "tech",
    "hexagon-node nodes layers network cube",
    "tech technology technologies software digital data platform saas api network networks analytics algorithm automation blockchain crypto computing cloud hosting server servers database devops it it_support crm erp web_development",
  ],
  [
    "ai",
    "atom sparkle brain nodes",
    "ai artificial_intelligence machine_learning neural chatbot llm",
  ],
  ["robot", "robot brain-chip", "robot robots robotics android automaton"],
  [
    "rocket",
    "rocket planet shooting-star",
    "rocket rockets space spacecraft aerospace satellite satellites launch cosmos cosmic galaxy orbit astronaut mars",
  ],
  [
    "code",
    "code code-sprout",
    "code coding coder developer developers programming programmer programmers hackathon",
  ],
  ["chat", "chat", "chat messaging messenger conversation conversations talk speech"],
  ["idea", "bulb bulb-leaf", "idea ideas invention inventor brainstorm bulb lightbulb"],
  [
    "light",
    "sun-rays prism lighthouse sun",
    "light lumen lux luce luz lumiere licht lumina glow radiant radiance lantern luminous bright illuminate ray",
  ],
  [
    "lamp",
    "lamp pendant lantern bulb",
    "lamp lamps lighting led_lights led_lighting lights light_fittings chandelier luminaire luminaires lampshade",
  ],
  [
    "book",
    "book book-mark nib",
    "book books bookshop bookstore bookbinder bookbinders bookbinding bookbindery library reading reader publishing publisher literature literary story stories storytelling novel novels author editorial magazine poetry книга книги книжный βιβλιο buch livre libro",
  ],
  [
    "writing",
    "nib quill book-mark",
    "writing writer writers invitations copywriter copywriting journal ink calligraphy letterpress script stationery",
  ],
  [
    "education",
    "graduation book-sprout book pencil backpack",
    "education school schools academy learning tutor tutors tutoring teacher teaching course courses university college student students montessori lessons training_center test_prep exam exams",
  ],
  [
    "kids",
    "blocks rocking-horse teddy kite rainbow balloons",
    "kids kid children child toddler toddlers toys toy kindergarten preschool playground playroom play nursery_school daycare childcare baby babies",
  ],
  ["puzzle", "puzzle", "puzzle puzzles jigsaw autism"],
  [
    "pencil",
    "pencil nib palette",
    "pencil design designer designers drawing illustration illustrator sketch graphic art artist",
  ],
  [
    "paint",
    "brush palette roller",
    "paint painter painters painting brush gallery watercolour watercolor art_supplies",
  ],
  [
    "music",
    "note sound guitar vinyl headphones piano",
    "music musical sound audio melody band concert guitar piano violin cello radio festival",
  ],
  ["vinyl", "vinyl headphones", "vinyl records record dj turntable"],
  [
    "camera",
    "aperture camera film",
    "photo photos photography photographer camera film films video videography lens cinema portrait portraits",
  ],
  [
    "game",
    "gamepad dice robot",
    "game games gaming gamer esports arcade rpg indie_game virtual_reality vr paintball billiards snooker darts",
  ],
  [
    "fitness",
    "dumbbell kettlebell boxing",
    "fitness gym gyms workout crossfit strength muscle weightlifting bodybuilding personal_trainer personal_training barbell kettlebell personal_trainers gymnastics calisthenics",
  ],
  [
    "running",
    "runner shoe swift medal",
    "running runner runners marathon sprint athletics athletic sport sports triathlon",
  ],
  [
    "ball",
    "football tennis basketball trophy golf",
    "football soccer basketball tennis volleyball rugby baseball golf league",
  ],
  [
    "bike",
    "bicycle wheel",
    "bike bikes bicycle bicycles cycling cycle cyclist cyclists velo e_bike e_bikes ebike ebikes electric_bike electric_bikes",
  ],
  [
    "car",
    "car-front car wheel",
    "car cars auto automotive garage vehicle vehicles motor motors mechanic mechanics motorcycle dealership detailing tyres tires gas_station petrol_station",
  ],
  [
    "truck",
    "truck box-open van cube",
    "logistics delivery truck trucks trucking freight shipping courier haulage warehouse cargo movers moving",
  ],
  [
    "plane",
    "airplane paper-plane globe balloon compass",
    "travel flight flights plane airline airplane aviation tourism tours tour trip trips journey voyage",
  ],
  ["suitcase", "suitcase airplane", "luggage suitcase baggage"],
  ["pin", "pin map pin-leaf", "map maps location navigation gps guidebook local_guide"],
  [
    "compass",
    "compass north-star",
    "compass north northern south direction explore explorer navigator quest bearing wayfinder",
  ],
  ["globe", "globe planet", "globe global world international planet earth worldwide"],
  ["tent", "tent camp campfire pine", "camp camping tent tents glamping campsite basecamp scouts"],
  [
    "plumbing",
    "faucet drop-wrench pipe drop wrench",
    "plumbing plumber plumbers drain drains drain_cleaning drain_clearance blocked_drains drainage sewer sewers sewer_repair septic tap taps bathroom boiler",
  ],
  ["theatre", "masks ticket", "theatre theater drama stage comedy improv opera costume costumes"],
  [
    "cinema",
    "film ticket play",
    "cinema movie movies film films video filmmaker television tv tv_production",
  ],
  ["surf", "surfboard great-wave", "surf surfing surfer surfboard"],
  ["ski", "peak snowflake", "ski skiing skis piste"],
  ["train", "train", "train trains railway rail tram"],
  ["farm", "tractor barn wheat hills", "farm farms farming farmer farmers agriculture barn ranch"],
  [
    "shop",
    "market bag",
    "marketplace general_store grocery grocer supermarket convenience_store e-commerce ecommerce online_shop online_store",
  ],
  ["baby", "baby-bottle teddy rocking-horse", "baby babies newborn infant midwife maternity"],
  ["chess", "chess", "chess gambit"],
  ["archery", "archery", "archery archer arrow bowhunting"],
  ["mail", "envelope paper-plane", "mail letter letters newsletter email postal"],
  [
    "search",
    "magnifier",
    "search seo detective investigation investigator investigators private_investigator",
  ],
  [
    "safety",
    "lock fingerprint keyhole",
    "security cybersecurity alarm surveillance password privacy encryption",
  ],
]);
