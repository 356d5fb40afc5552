import { readIndustries } from "./industry.ts";

const SOBER = "script arch shadow badge multi";
const CLINICAL = "script arch shadow frame badge block";

/** The trades that are recognised, food first. */
export const INDUSTRIES = readIndustries([
  {
    id: "cafe",
    words:
      "cafe coffee espresso coffeehouse coffee_shop coffee_bar espresso_bar roastery roaster roasters kaffee кофейня кафе καφε καφετερια cafeteria kaffeehaus coffee_roasters coffee_van coffee_cart barista coffee_beans",
    concepts: "coffee",
    styles: "warm:2 modern:1 vintage:1 minimal:.5",
    palette: "cafe coffee warm craft",
  },
  {
    id: "tea",
    words: "tea teahouse tearoom tea_house tea_room tea_shop matcha bubble_tea",
    concepts: "tea leaf",
    styles: "organic:2 elegant:1 minimal:1 warm:1",
    palette: "tea natural organic calm",
  },
  {
    id: "steakhouse",
    words: "steakhouse chophouse butcher butchery grill smokehouse bbq barbecue rotisserie",
    concepts: "bull fire dining",
    styles: "vintage:3 bold:1 elegant:1",
    palette: "steak grill fire bbq restaurant",
  },
  {
    id: "pizzeria",
    words: "pizza pizzeria",
    concepts: "pizza fire olive",
    styles: "warm:2 vintage:2 bold:1",
    palette: "pizza italian restaurant food",
  },
  {
    id: "asian",
    words:
      "dumpling dumplings noodle noodles ramen sushi dim_sum wok pho izakaya bao noodle_bar udon asian chinese_restaurant japanese_restaurant thai_restaurant korean_restaurant vietnamese_restaurant gyoza momo wonton hotpot teriyaki bento indian_restaurant curry_house",
    concepts: "bowl dining",
    styles: "bold:2 warm:1 modern:1 playful:1",
    palette: "asian noodle spicy restaurant food",
    avoid: "icecream sweets bread pastry cake",
  },
  {
    id: "burger",
    words:
      "burger burgers diner hot_dog fried_chicken fast_food sandwich sandwiches kebab kebabs fries toasties hot_dogs fried_fish",
    concepts: "burger fire dining",
    styles: "bold:2 playful:1.5 vintage:1.5",
    palette: "food bold grill playful",
  },
  {
    id: "restaurant",
    words:
      "restaurant bistro brasserie kitchen trattoria osteria dining catering caterer tavern eatery food_truck taqueria tapas supper_club deli food canteen street_food curry ресторан столовая εστιατοριο ταβερνα restaurante ristorante gaststätte grilled meal meals meal_prep chef private_chef pop-up rotisserie taco tacos pasta brunch breakfast soup soups vegan_restaurant",
    concepts: "dining",
    styles: "warm:1.5 vintage:1.5 elegant:1 bold:1",
    palette: "restaurant food warm",
  },
  {
    id: "fishmonger",
    words: "seafood fishmonger fish_market fishery oyster_bar fish_and_chips",
    concepts: "fish sea shell",
    styles: "vintage:2 bold:1 warm:1",
    palette: "fish sea restaurant marine",
  },
  {
    id: "bakery",
    words:
      "bakery bakeries baker bakehouse bread sourdough boulangerie backerei panaderia bagels пекарня булочная φουρνος αρτοποιειο panificio panadería",
    concepts: "bread wheat pastry",
    styles: "warm:2.5 vintage:1.5 playful:.7",
    palette: "bakery warm craft food",
  },
  {
    id: "patisserie",
    words:
      "patisserie pastry pastries cake cakes cupcakes dessert desserts confectionery chocolate chocolatier donuts cookies macarons кондитерская ζαχαροπλαστειο konditorei pasticceria pastelería",
    concepts: "pastry sweets",
    styles: "elegant:1.5 warm:1.5 playful:1.5",
    palette: "dessert bakery chocolate berry candy",
  },
  {
    id: "takeout",
    words:
      "food_delivery meal_delivery takeaway_delivery grocery_delivery restaurant_delivery dinner_delivery food_ordering meal_kit meal_kits recipe_box recipe_boxes",
    concepts: "food-delivery dining",
    styles: "modern:2 playful:1.5 bold:1.5",
    palette: "food fresh playful bold",
    banned: "rules frame emblem seal script line arch",
  },
  {
    id: "icecream",
    words: "ice_cream gelato gelateria sorbet frozen_yogurt icecream",
    concepts: "icecream sweets",
    styles: "playful:3 warm:1",
    palette: "icecream dessert playful kids",
  },
  {
    id: "juice",
    words: "juice juices smoothie smoothies juice_bar lemonade soda soft_drinks",
    concepts: "cherry leaf water",
    styles: "playful:2 bold:1 organic:1",
    palette: "juice fresh sun playful",
  },
  {
    id: "ferments",
    words: "kombucha water_kefir kimchi sauerkraut fermentation fermented_foods fermented_drinks",
    concepts: "kombucha leaf",
    styles: "organic:2 bold:1.2 modern:1.2 vintage:.6",
    palette: "organic fresh craft tea",
  },
  {
    id: "brewery",
    words:
      "brewery brewing brewpub beer taproom pub craft_beer alehouse cider cidery microbrewery hops",
    concepts: "beer",
    styles: "vintage:3 bold:2",
    palette: "brewery vintage craft bar",
  },
  {
    id: "winery",
    words: "wine winery vineyard wine_bar wine_shop vintner sommelier вино κρασι weingut bodega",
    concepts: "grape",
    styles: "elegant:2.5 vintage:2 minimal:.7",
    palette: "wine heritage premium",
  },
  {
    id: "bar",
    words:
      "cocktail_bar cocktail cocktails distillery lounge nightclub speakeasy gin whisky whiskey rum mezcal spirits bar distiller single_malt brandy tequila vodka liqueur cidery whisky_bar",
    concepts: "cocktail",
    styles: "vintage:2 elegant:1.5 bold:1",
    palette: "bar vintage premium night",
  },
  {
    id: "grocery",
    words:
      "grocery grocer greengrocer supermarket farm_shop health_food organic_food spices spice oil delicatessen fromagerie cheese vegetables fruit fruits olive_oil nuts honey_shop wholefoods corner_shop convenience_store deli pantry sauces chutney jam jams preserves",
    concepts: "leaf carrot shop",
    styles: "organic:2 warm:2 vintage:1",
    palette: "grocery organic food natural",
  },
  {
    id: "health",
    words:
      "health healthcare clinic medical hospital doctor doctors telehealth telemedicine medical_practice nursing hospice chiropractor osteopath клиника ιατρειο klinik clínica praxis hospitals clinics surgery medicine nutrition nutritionist dietitian midwife midwives care_home nursing_home home_care rehabilitation podiatrist podiatry audiology fertility allergy dermatology dermatologist cardiology paediatrics pediatrics speech_therapy occupational_therapy spine osteopathy chiropractic",
    concepts: "health heart",
    styles: "modern:2 minimal:1.2 organic:1",
    palette: "health medical clinic",
    banned: CLINICAL,
  },
  {
    id: "therapy",
    words:
      "therapy therapist therapists psychologist psychologists psychotherapy psychotherapist counselling counseling counsellor counselor psychiatry psychiatrist mental_health",
    concepts: "mind",
    styles: "organic:1.6 modern:1.5 warm:1 minimal:1",
    palette: "calm health natural wellness",
    banned: CLINICAL,
  },
  {
    id: "physio",
    words:
      "physio physiotherapy physiotherapist physiotherapists sports_therapy sports_injuries kinesiology sports_massage",
    concepts: "physio",
    styles: "modern:2 minimal:1.2 organic:1",
    palette: "health medical clinic sport",
    banned: CLINICAL,
  },
  {
    id: "pharmacy",
    words:
      "pharmacy pharmacist drugstore pharma pharmaceutical supplements vitamins аптека φαρμακειο apotheke farmacia pharmacie",
    concepts: "health leaf",
    styles: "modern:2 minimal:1 organic:1",
    palette: "pharmacy health medical clean",
    banned: CLINICAL,
  },
  {
    id: "dental",
    words:
      "dental dentist dentists dentistry orthodontics orthodontist teeth стоматология стоматолог οδοντιατρος zahnarzt zahnarztpraxis dentista",
    concepts: "tooth health",
    styles: "modern:2 minimal:1.5 playful:.4",
    palette: "dental health clean",
    banned: CLINICAL,
  },
  {
    id: "optician",
    words: "optician opticians optometrist eyewear eyeglasses eye_care optical",
    concepts: "eye",
    styles: "modern:2 minimal:2 vintage:.5",
    palette: "modern clean health trust",
    banned: "arch shadow",
  },
  {
    id: "wellness",
    words:
      "spa yoga wellness meditation massage retreat pilates mindfulness acupuncture sauna ayurveda reiki yoga_studio breathwork sound_bath hot_spring bathhouse hammam float holistic energy_healing",
    concepts: "lotus leaf sun water",
    styles: "organic:2.5 elegant:1.2 minimal:1",
    palette: "spa yoga wellness natural calm",
    banned: "block shadow slice",
  },
  {
    id: "fitness",
    words:
      "gym fitness crossfit personal_trainer personal_training athletic boxing workout sports_club sportswear martial_arts climbing_gym фитнес спортзал γυμναστηριο fitnessstudio gimnasio boxing_gym martial_arts karate judo taekwondo jiu_jitsu kickboxing bouldering calisthenics strength_coach",
    concepts: "fitness strength running",
    styles: "bold:3 modern:1 tech:.6",
    palette: "sport fitness bold",
    banned: "script line",
    avoid: "gear",
  },
  {
    id: "running",
    words:
      "running marathon athletics triathlon sport sports football soccer basketball tennis rugby golf swimming swim cycling_team volleyball hockey cricket football_club swim_school padel golf_club athletics_club sports_team skating skateboarding badminton table_tennis",
    concepts: "running ball wreath",
    styles: "bold:3 modern:1.2 vintage:.6",
    palette: "sport fitness bold energy",
    avoid: "gear",
  },
  {
    id: "fintech",
    words:
      "fintech finance bank banking budgeting budget payments payment payroll investing investment wealth trading accounting accountant accountants bookkeeping tax capital asset_management credit crypto savings bookkeeper bookkeepers tax_advisor tax_returns audit auditors pension pensions financial_advice financial_planning wealth_management billing",
    concepts: "finance shield growth",
    styles: "modern:2 minimal:2 tech:1",
    palette: "fintech finance trust",
    banned: `${SOBER} emblem seal frame line rules`,
    avoid: "icecream sweets kids burger",
  },
  {
    id: "insurance",
    words: "insurance insurer broker underwriting",
    concepts: "shield umbrella",
    styles: "modern:2 minimal:1.5",
    palette: "insurance trust corporate finance",
    banned: `${SOBER} frame`,
  },
  {
    id: "law",
    words:
      "law legal lawyer lawyers attorney attorneys law_firm notary solicitor solicitors barrister litigation юрист адвокат адвокаты δικηγορος rechtsanwalt kanzlei abogados avocat legal_services employment_law family_law immigration_law criminal_defence patent patents notaries mediation paralegal",
    concepts: "law",
    styles: "elegant:2.5 minimal:1.5 modern:.7 vintage:.5",
    palette: "law trust heritage",
    banned: `${SOBER} swap dot-swap inlay`,
    avoid:
      "idea lamp light sweets icecream kids balloon smile burger growth education bread dining game",
  },
  {
    id: "consulting",
    words:
      "consulting consultancy consultant advisory strategy coaching coach management business_services consultants advisors advisers business_coach management_consultancy change_management",
    concepts: "growth",
    styles: "modern:2 minimal:2 elegant:.5",
    palette: "corporate modern trust",
    banned: SOBER,
    avoid: "idea",
  },
  {
    id: "marketing",
    words:
      "marketing advertising branding creative_agency pr public_relations media_agency social_media seo agency copywriting",
    concepts: "",
    styles: "modern:2 bold:1.5 minimal:1",
    palette: "creative modern startup bold",
    banned: "arch",
  },
  {
    id: "tech",
    words:
      "tech technology software saas app apps platform startup it it_services developer developers web web_development data analytics hosting devops cloud_computing api internet telecom b2b cloud cloud_computing cloud_software developer_tools apps mobile_app website websites web_design electronics semiconductors semiconductor it_support computers computer cost_management crm erp",
    concepts: "tech",
    styles: "tech:2 modern:2 minimal:1",
    palette: "tech saas startup",
    banned: `${SOBER} emblem seal frame rules`,
  },
  {
    id: "ai",
    words: "ai artificial_intelligence machine_learning robotics automation chatbot",
    concepts: "ai tech",
    styles: "tech:2.5 minimal:1.5 modern:1",
    palette: "ai tech data futuristic",
    banned: `${SOBER} emblem seal frame rules`,
  },
  {
    id: "security",
    words:
      "security cybersecurity cyber alarm surveillance guard locksmith safety locksmiths cctv cyber_security data_protection security_guards",
    concepts: "shield safety key",
    styles: "tech:1.5 modern:1.5 bold:1",
    palette: "security cyber trust tech",
    banned: SOBER,
  },
  {
    id: "energy",
    words:
      "energy ev charging electric electricity renewable renewables battery power_company electrician electricians utility electrical wiring electrical_contractor heat_pumps wind_farm",
    concepts: "energy charging",
    styles: "tech:2 bold:2 modern:1",
    palette: "energy ev electric",
    banned: "script arch shadow frame",
  },
  {
    id: "solar",
    words: "solar photovoltaic solar_panels wind_power",
    concepts: "solar energy",
    styles: "modern:2 tech:1 bold:1 organic:.6",
    palette: "energy sun organic",
    banned: "script arch shadow frame",
  },
  {
    id: "realestate",
    words:
      "real_estate realty realtor property properties mortgage estate_agent letting housing homes property_management недвижимость immobilien inmobiliaria immobilier coworking office_space holiday_lets holiday_rentals letting_agent vacation_rentals flats apartments rooms_to_rent",
    concepts: "house door key building",
    styles: "minimal:1.6 elegant:1.2 modern:1.5",
    palette: "trust premium architecture",
    banned: "script shadow arch multi",
  },
  {
    id: "architecture",
    words:
      "architecture architect architects urban_planning landscape_architecture structural архитектура αρχιτεκτονας architektur arquitectura architectural_studio landscape_architect landscape_architects urban_design",
    concepts: "architecture",
    styles: "minimal:3 modern:1.2 elegant:.6",
    palette: "architecture minimal modern",
    banned: "script arch shadow badge emblem multi",
  },
  {
    id: "interior",
    words:
      "interior interiors interior_design furniture decor homeware upholstery lighting rugs carpets carpet curtains blinds mattresses mattress beds lamps lighting_design antiques vintage_furniture cabinetmaker wallpaper",
    concepts: "furniture lamp architecture",
    styles: "minimal:2 elegant:1.5 warm:.8",
    palette: "interior furniture natural minimal",
    banned: "shadow multi",
  },
  {
    id: "construction",
    words:
      "construction builder builders contractor contractors roofing roofer carpentry carpenter joinery masonry renovation handyman flooring paving building_company bricklayer bricklayers stonemason scaffolding plastering plasterer plasterers tiler tilers tiling windows glazing glazier gutters insulation chimney_sweep chimney stove stoves hardware_store hardware_shop diy ironmonger decorators painter_and_decorator house_painter kitchens fencing_contractor groundworks demolition steel_frame timber-frame homebuilder tree_house sheds",
    concepts: "hammer house brick",
    styles: "bold:2.5 modern:1 vintage:1",
    palette: "construction industrial bold",
    banned: "script line",
  },
  {
    id: "plumbing",
    words:
      "plumbing plumber plumbers heating gas_engineer bathroom bathrooms boiler boilers drain drains drain_cleaning drain_clearance blocked_drains sewer sewers sewer_repair septic drainage underfloor_heating",
    concepts: "plumbing water tools",
    styles: "bold:2 modern:1.5",
    palette: "water clean construction trust",
    banned: "script line",
  },
  {
    id: "climate",
    words:
      "hvac air_conditioning air_con aircon ventilation refrigeration cooling climate_control heat_pump_installation",
    concepts: "wind snow",
    styles: "modern:2 bold:1.5 minimal:.8",
    palette: "water clean trust",
    banned: "script line",
  },
  {
    id: "cleaning",
    words:
      "cleaning cleaner cleaners laundry dry_cleaning housekeeping janitorial window_cleaning laundrette laundromat cleaners carpet_cleaning pressure_washing pest_control ironing",
    concepts: "cleaning water",
    styles: "modern:2 playful:1 bold:.8",
    palette: "clean cleaning water fresh",
    banned: "script",
  },
  {
    id: "industrial",
    words:
      "manufacturing industrial engineering machinery factory metalwork steel welding mining foundry factory_automation machine_tools cnc metal_fabrication welder welders foundries packaging pumps valves 3d_printing tools_maker",
    concepts: "gear forge",
    styles: "bold:2 modern:1.5 tech:1",
    palette: "industrial engineering construction",
    banned: "script line arch",
  },
  {
    id: "hotel",
    words:
      "hotel hostel inn guesthouse guest_house villa resort hospitality bed_and_breakfast b_and_b lodge airbnb boutique_hotel отель гостиница ξενοδοχειο hôtel rooms glamping campsite chalet cabins holiday_cottage motel",
    concepts: "door sun",
    styles: "elegant:2.2 warm:1 minimal:1 vintage:.6",
    palette: "hotel luxury travel premium",
    banned: "shadow slice",
  },
  {
    id: "travel",
    words:
      "travel tourism tour tours tour_operator travel_agency trips airline guided_tours walking_tours sightseeing city_tours safari safaris campervan campervans caravan travel_guide guide guided_walks guided_tour",
    concepts: "plane compass globe",
    styles: "modern:1.4 bold:1 playful:1 warm:1",
    palette: "travel adventure sun",
  },
  {
    id: "outdoor",
    words:
      "outdoor outdoors outdoor_gear hiking camping climbing ski mountaineering mountain_guide adventure trekking",
    concepts: "mountain trail tent compass",
    styles: "bold:2 vintage:2 modern:1",
    palette: "outdoor adventure mountain",
    banned: "line",
    avoid: "gear",
  },
  {
    id: "marine",
    words:
      "sailing yacht cruise cruises river_cruise river_cruises ferries boat_tours boat_trips boat boats boatyard marina surf surfing diving kayak shipyard dive diving scuba scuba_diving snorkelling snorkeling sailing_school boat_rental canoe rowing kayaking yachts ferry fishing_trips",
    concepts: "boat sea anchor",
    styles: "bold:1.5 vintage:1.5 modern:1.2",
    palette: "sea marine surf water",
    avoid: "gear",
  },
  {
    id: "kids",
    words:
      "kids children toys toy nursery_school preschool daycare kindergarten baby babies childcare playground nursery_schools day_nursery nanny nannies babysitting toy_shop kids_club childminder crèche creche",
    concepts: "kids baby smile",
    styles: "playful:4 warm:.6",
    palette: "kids playful toys",
    banned: "line frame slice",
    avoid: "gear",
  },
  {
    id: "education",
    words:
      "education school schools academy tutoring tutor university course courses college language_school e-learning training coding_school bootcamp школа σχολειο schule escuela école tutors lessons classes driving_school drama_school music_school dance_school swim_school cooking_school summer_camp study learning workshops",
    concepts: "education book",
    styles: "modern:2 playful:1 bold:.6",
    palette: "education school trust",
    banned: "script",
  },
  {
    id: "books",
    words:
      "bookshop bookstore books publisher publishing library magazine literary comics книжный книги βιβλιοπωλειο buchhandlung librería librairie books second-hand_books antiquarian bookseller booksellers reading_club",
    concepts: "book writing",
    styles: "vintage:1.5 elegant:1.5 warm:1 minimal:1",
    palette: "editorial heritage warm minimal",
  },
  {
    id: "beauty",
    words:
      "beauty skincare cosmetics nails nail_salon makeup lashes aesthetics beautician brows beauty_salon косметика nail_bar nail_art eyelash eyelashes waxing tanning makeup_artist facial facials barberette",
    concepts: "beauty flower lotus",
    styles: "elegant:3 minimal:2 organic:.6",
    palette: "beauty skincare luxury",
    banned: "shadow block badge arch slice",
  },
  {
    id: "perfume",
    words: "perfume perfumery parfumerie parfum fragrance fragrances perfume_house",
    concepts: "perfume",
    styles: "elegant:4 minimal:1.2",
    palette: "perfume luxury beauty",
    banned: "shadow block arch slice multi",
  },
  {
    id: "fashion",
    words:
      "fashion clothing apparel boutique streetwear menswear womenswear couture lingerie shoes footwear clothes shirts t-shirts hats handbags bags swimwear knitwear jeans denim sneakers vintage_clothes workwear uniforms sunglasses dresses jackets sportswear cobbler",
    concepts: "fashion",
    styles: "elegant:2 minimal:2.4 bold:.7",
    palette: "fashion luxury minimal",
    banned: "shadow arch",
    avoid: "gear",
  },
  {
    id: "tailor",
    words:
      "tailor tailors tailoring sewing atelier bespoke_suits haberdashery embroidery knitting yarn alterations seamstress dressmaker fabrics fabric textiles textile weaving weaver quilting curtains_maker",
    concepts: "sewing",
    styles: "elegant:2 vintage:2 minimal:.8",
    palette: "fashion heritage craft",
    banned: "shadow slice",
  },
  {
    id: "jewelry",
    words: "jewelry jewellery jeweler jeweller goldsmith diamonds gemstones",
    concepts: "jewelry gem",
    styles: "elegant:4 minimal:1.5",
    palette: "jewelry luxury gold",
    banned: "shadow block arch slice multi badge",
  },
  {
    id: "watches",
    words: "watch watches watchmaker horology clockmaker",
    concepts: "clock",
    styles: "elegant:2.5 vintage:1.5 minimal:1",
    palette: "luxury premium heritage",
    banned: "shadow script multi block slice swap",
  },
  {
    id: "barber",
    words: "barber barbers barbershop shaving barber_shop",
    concepts: "barber",
    styles: "vintage:3 bold:1.4",
    palette: "barber vintage denim",
    banned: "line",
  },
  {
    id: "hair",
    words:
      "hairdresser hairdressers hair_salon salon hair hairstylist парикмахерская κομμωτηριο frisör friseur peluquería",
    concepts: "hair",
    styles: "elegant:1.6 minimal:1.5 modern:1.2",
    palette: "beauty fashion minimal",
    banned: "shadow arch",
  },
  {
    id: "pets",
    words:
      "pet pets dog_walking dog_grooming vet vets veterinary veterinarian grooming dog_training kennel pet_shop cattery animal_shelter veterinary_clinic animal_hospital dog_walker dog_trainer dog_sitter pet_food groomer groomers aquarium horse_vet animal_rescue",
    concepts: "pet dog cat",
    styles: "playful:2 modern:1.2 warm:1",
    palette: "friendly playful family",
    banned: "slice frame",
  },
  {
    id: "music",
    words:
      "music audio recording_studio record_label records band dj organist pipe_organ pipe_organs church_organ historic_organs organ_builder sound concert festival radio choir piano_lessons guitar_lessons guitars piano violin drums orchestra luthier instruments singer choirs dj sound_studio jazz_club karaoke opera",
    concepts: "music sound",
    styles: "bold:2 tech:.8 vintage:1 minimal:.8",
    palette: "music creative night",
    avoid: "gear",
  },
  {
    id: "podcast",
    words: "podcast podcasts podcaster podcasters podcasting audio_drama radio_show",
    concepts: "microphone sound chat",
    styles: "bold:2 playful:1.2 modern:1.5",
    palette: "creative music night bold",
    banned: "rules frame script line arch",
  },
  {
    id: "photo",
    words:
      "photography photographer photo_studio film film_production video videographer videography cinema photographers photo film_lab darkroom analogue_film portraits wedding_photographer wedding_photography movie movies animation filmmaker",
    concepts: "camera",
    styles: "minimal:2.2 elegant:1.6 bold:.5",
    palette: "photography minimal",
    banned: "shadow arch",
  },
  {
    id: "wedding",
    words:
      "wedding weddings wedding_planner bridal bride brides wedding_dresses wedding_venue wedding_planning",
    concepts: "heart flower sparkle",
    styles: "elegant:3 warm:.8 minimal:.8",
    palette: "wedding floral luxury",
    banned: "block slice shadow",
  },
  {
    id: "florist",
    words:
      "florist floristry flowers flower_shop floral цветы флорист ανθοπωλειο blumenladen floristería fleuriste floral_design bouquets flower_farm dried_flowers wreaths",
    concepts: "flower daisy",
    styles: "elegant:2 organic:2 warm:1",
    palette: "florist floral garden",
    banned: "slice block",
  },
  {
    id: "garden",
    words:
      "garden gardening gardener nursery landscaping landscaper plants plant_shop horticulture tree_surgeon arborist lawn_care houseplants house_plants terrariums tree_surgeons tree_surgeon arborists lawn garden_design garden_centre seeds seedlings tree_care",
    concepts: "sprout leaf tree",
    styles: "organic:3 warm:1 modern:.8",
    palette: "garden organic natural",
    banned: "slice",
  },
  {
    id: "farm",
    words:
      "farm farming farmer farmers agriculture orchard ranch dairy csa agritech livestock cattle goats alpacas sheep_farm mushrooms vegetable_farm crops soil farm_machinery tractor tractors grain fish_farm egg_farm poultry",
    concepts: "farm wheat sprout",
    styles: "vintage:2 organic:2 warm:1",
    palette: "farm organic natural craft",
    banned: "slice",
  },
  {
    id: "bees",
    words:
      "beekeeper bee-keeper beekeeping bee-keeping apiary honey bees mead beekeepers beehives hives beeswax",
    concepts: "bee flower daisy",
    styles: "warm:2 vintage:1.5 organic:1.5 playful:.5",
    palette: "honey bee farm",
    banned: "slice",
    avoid: "mountain",
  },
  {
    id: "pottery",
    words: "pottery ceramics ceramic potter ceramicist stoneware",
    concepts: "pottery",
    styles: "organic:2 minimal:1.5 warm:1.2",
    palette: "pottery natural handmade craft",
    banned: "slice shadow",
  },
  {
    id: "candles",
    words: "candle candles candlemaker soap soaps soapmaker incense",
    concepts: "candle",
    styles: "elegant:1.6 organic:1.6 minimal:1.2",
    palette: "natural handmade spa warm",
    banned: "slice block",
  },
  {
    id: "craft",
    words:
      "woodworking woodworker carving leather leatherwork handmade artisan workshop blacksmith glassblower glassblowing blacksmithing forge basket baskets cooperage sawmill timber carpentry_workshop leather_goods knife_maker knives",
    concepts: "wood forge",
    styles: "vintage:2.4 warm:1 bold:1",
    palette: "craft leather vintage handmade",
    banned: "multi",
  },
  {
    id: "art",
    words:
      "art_gallery gallery museum artist illustrator illustration design_studio graphic_design designer theatre theater dance calligraphy sculpture sculptor painter_artist ballet dancers museum_shop circus puppet comedy art_school murals mural framing picture_framing printmaking",
    concepts: "pencil paint",
    styles: "minimal:2 bold:1.4 modern:1",
    palette: "design creative editorial minimal",
  },
  {
    id: "tattoo",
    words:
      "tattoo tattoos tattooist tattooists tattooing tattoo_studio tattoo_parlour tattoo_parlor piercing piercings",
    concepts: "tattoo",
    styles: "bold:2 vintage:2.4 minimal:.8",
    palette: "night creative vintage bold",
    banned: "multi shadow",
    avoid: "paint pencil writing book",
  },
  {
    id: "nonprofit",
    words:
      "nonprofit non-profit charity foundation ngo community_center community volunteer volunteering association society cooperative food_bank refugees homeless humanitarian human_rights youth_club",
    concepts: "people heart hand",
    styles: "modern:2 organic:1 warm:1",
    palette: "friendly trust family",
    banned: "slice shadow",
  },
  {
    id: "recycling",
    words: "recycling waste zero_waste refill",
    concepts: "loop leaf",
    styles: "organic:2 modern:2",
    palette: "eco organic nature",
    banned: "script frame",
  },
  {
    id: "auto",
    words:
      "auto automotive garage car cars car_dealer motorcycle mechanic tyres car_repair автосервис autowerkstatt taller taxi taxis chauffeur car_rental car_hire tyre tires bodywork motorbikes motorcycles motorbike driving breakdown",
    concepts: "car wheel",
    styles: "bold:3 vintage:1 tech:.8",
    palette: "auto industrial bold",
    banned: "script line",
  },
  {
    id: "carwash",
    words:
      "car_wash car_washes car_washing car_cleaning car_valeting valeting detailing car_detailing auto_detailing",
    concepts: "carwash car",
    styles: "bold:2 modern:1.5 playful:1",
    palette: "clean water fresh auto",
    banned: "script line",
  },
  {
    id: "cycling",
    words: "bike bikes bicycle bicycles cycling bike_shop cycle_shop",
    concepts: "bike road",
    styles: "bold:2 vintage:1.5 modern:1.2",
    palette: "sport outdoor bold adventure",
    avoid: "gear",
  },
  {
    id: "logistics",
    words:
      "logistics shipping freight courier delivery trucking haulage warehouse movers moving_company transport storage self-storage self_storage parcels parcel removals house_moves moving movers relocation transport_company fulfilment fulfillment supply_chain warehousing bus_company couriers",
    concepts: "truck cube road",
    styles: "bold:2 modern:2",
    palette: "logistics industrial trust",
    banned: "script line arch frame",
  },
  {
    id: "gaming",
    words:
      "game games gaming esports game_studio indie_games arcade board_games escape_room escape_rooms board_game bowling laser_tag video_games tabletop chess chess_club puzzles esports_team vr",
    concepts: "game",
    styles: "bold:2 tech:1.4 playful:1.2",
    palette: "game tech creative",
    banned: "line",
  },
  {
    id: "science",
    words:
      "biotech biotechnology laboratory research genomics science life_sciences diagnostics lab labs research_institute chemistry astronomy observatory telescopes medical_devices bioscience",
    concepts: "dna science",
    styles: "modern:2 minimal:1.4 tech:1.4",
    palette: "medical tech data clean",
    banned: `${SOBER} frame`,
  },
  {
    id: "aerospace",
    words:
      "aerospace space satellite satellites rocket drones drone aviation aerial_survey aerial_surveys quadcopter aircraft airline_engineering",
    concepts: "rocket plane",
    styles: "tech:2.4 bold:1.2 minimal:1",
    palette: "tech futuristic bold",
    banned: `${SOBER} frame`,
  },
  {
    id: "writing",
    words:
      "writer author copywriter editor translation translator journalism blog newsletter stationery letterpress translations interpreters interpreter languages copywriters proofreading ghostwriter scriptwriter poetry journal podcast_writing printing printers print_shop letterpress_studio printmaker cards greeting_cards press",
    concepts: "writing book",
    styles: "elegant:1.6 minimal:2 vintage:.8",
    palette: "editorial minimal heritage",
    banned: "shadow",
  },
  {
    id: "recruitment",
    words:
      "recruitment recruiting recruiter recruiters staffing hr human_resources executive_search headhunter headhunters headhunting talent_agency job_board employment_agency job_agency",
    concepts: "hire",
    styles: "modern:2 minimal:2 elegant:.4",
    palette: "corporate modern trust",
    banned: SOBER,
    avoid: "idea gear finance",
  },
  {
    id: "funeral",
    words:
      "funeral funerals undertaker undertakers funeral_director funeral_directors funeral_home mortuary crematorium memorials bereavement cemetery",
    concepts: "parting dove flower",
    styles: "elegant:3 minimal:2",
    palette: "calm heritage elegant",
    banned: "shadow block badge arch slice multi swap dot-swap inlay",
    avoid: "smile gift kids balloon icecream sweets game fire smoke beer cocktail party",
  },
  {
    id: "events",
    words:
      "events event event_planning event_planner event_agency party parties party_planner birthday birthdays celebration celebrations festivals conference conferences entertainer",
    concepts: "sparkle balloon gift",
    styles: "playful:1.5 bold:1.5 modern:1 elegant:.6",
    palette: "creative playful night",
  },
  {
    id: "environment",
    words:
      "environmental environment conservation climate reforestation rewilding rainforest rainforests wildlife carbon_credits carbon_offset sustainability nature_reserve tree_planting ocean_cleanup biodiversity",
    concepts: "leaf forest globe",
    styles: "organic:2.4 modern:1.6 minimal:.8",
    palette: "eco organic nature",
    banned: "script frame",
    avoid: "finance",
  },
  {
    id: "church",
    words:
      "church churches parish ministry chapel congregation cathedral monastery christian_community",
    concepts: "church dove light",
    styles: "minimal:1.6 elegant:1.4 warm:1",
    palette: "calm trust heritage",
    banned: "shadow slice block",
  },
]);
