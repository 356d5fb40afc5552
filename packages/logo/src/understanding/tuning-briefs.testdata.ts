import type { HeldOutBrief } from "./held-out-briefs.testdata.ts";

/** name | industry | description | accepted first concepts | never */
const LINES = `
Rosewater & Co | | Florist for weddings and funerals | flower | parting heart
The Copper Pot | | cooking classes in a farmhouse kitchen | dining pot education | farm house
Blue Heron | | kayak rental on the lake | boat bird water | house
Finch & Daughters | | piano movers | piano truck music | bird
Greenhouse | | marketing agency for small brands | sprout none voice | house
Lemon Grove | | dental clinic with a lemon tree in the yard | tooth lemon |
Stonebridge | Wealth management | | finance bridge shield | stone
Tigerlily | | lingerie and swimwear | fashion flower tiger | swim
Nordlicht | | Optician in the old harbour | eye | boat sea
Cedar & Salt | | sauna by the fjord | lotus wellness forest fire sauna bath | boat
Fast Lane | | driving school | car road wheel | book
Bluebird | | second-hand children's clothes | fashion bird kids |
Harvest Table | | We deliver boxes of vegetables from local farms | carrot leaf farm wheat cube | truck
Old Anchor | | pub by the canal with live music on Fridays | beer anchor | music
Peregrine | | private detective agency | search hawk eye | finance
Kite Labs | | battery research for electric planes | energy kite charging science plane | 
Wren | | handmade leather bags | bag bird wood sewing fashion |
Marble Arch Physio | | sports injuries and back pain | health spine running | stone
Solstice | | solar panels for farms and barns | solar sun | farm barn
Papaya | | app for learning Spanish | language education chat cherry none | 
Coral | | reef-safe sunscreen | beauty sun sea shell coral fish | 
Brightside | | electricians | energy light |
Basecamp Dental | | dentists for nervous patients | tooth | tent mountain
The Paper Lantern | | Vietnamese street food | bowl lamp dining | book
Quill | | ghostwriting for executives | writing feather |
Tortoise | | slow travel by train | train turtle plane |
Hearth | | wood-burning stoves and fireplaces | stove fire house |
Ledger & Leaf | | accountants for farmers | finance leaf | farm
Silverfish | | pest control | cleaning fish bug |
Halo | | hair salon for curly hair | hair |
Bellwether | | political polling and research | none bell science search growth sheep |
Otter Creek | | cider orchard | apple cider beer otter | water
Loom | | carpets woven in Anatolia | rug sewing |
Saffron | | wedding caterer | dining spice | heart
Thistle | | gin distillery in a former church | cocktail whisky flower leaf | church
Ironclad | | backup and disaster recovery for servers | tech shield none database | 
Pebble | | kids' shoes | shoe kids stone |
Fernweh | | travel bookshop | book plane leaf |
Lighthouse | | crisis counselling for teenagers | lighthouse mind heart | 
Basalt | | climbing gym | climbing mountain fitness stone |
Aria | | singing lessons | music microphone voice | 
Ember & Oak | | charcoal makers | fire oak | tree
Brass Monkey | | brass band for parties | music trumpet monkey | gift
Tidepool | | marine biology museum for children | sea shell starfish fish science | kids
Fable | | board game café | game coffee dice book |
Vireo | | hearing aids | ear bird sound |
Sundial | | time tracking for law firms | clock sun tech | law
Wild Yeast | | sourdough school | bread education |
Petrichor | | garden irrigation | sprout water rain leaf |
Mosaic | | bathroom tiles | plumbing bath water brick puzzle none tiles | 
Beehive | | hair salon | hair bee |
Hare & Hounds | | country inn | rabbit door dog beer | 
Nightingale Care | | nurses who visit old people at home | health heart bird hand | house moon
Gull | | fish and chips on the pier | fish bird | bridge
Quarry | | climbing and caving guides | mountain climbing stone | 
Verdant | | vertical farm for salad | salad leaf sprout farm |
Cobbler's Bench | | shoe repairs | shoe | chair furniture
Sable | | makeup artist for film and theatre | makeup beauty | cinema theatre
Cloudline | | server hosting for shops | tech cloud | shop
Polaris | | polar expeditions | star trail plane compass mountain snow |
Rivermouth | | fly fishing guides | fish water | 
Kintsugi | | ceramics repair | pottery | 
Little Acorns | Childcare | | kids oak baby |
Summit | Consulting | | mountain growth none | 
Zephyr | Hang gliding school | | wind plane kite bird | 
Bastion | Cybersecurity | | shield safety column castle |
Juno | Gynaecology | | health heart |
Corvus | Security guards | | shield raven safety |
Yew Tree | Solicitors | | law forest column |
Mooring | Mortgage broker | | house anchor finance |
Onyx | Piercing studio | | tattoo gem none ring |
Larkspur | Wedding planner | | heart flower sparkle |
Vix | | | none |
Tundra | | | none snow mountain |
Golden Hare | | | rabbit |
Studio 54b | | | none |
Brooks & Lane | | | none |
Zur Post | | Gasthaus mit Biergarten | dining beer | mail
Holzwurm | | Schreinerei für Möbel und Treppen | furniture wood hammer |
Dr. Weiss | Zahnarztpraxis | | tooth |
Blumen Weber | | | flower |
Kaffeewerk | | Kaffeerösterei in einer alten Fabrik | coffee | factory gear
Sonnenhof | | Biobauernhof mit Hofladen | farm wheat sun | 
Les Abeilles | | Miel et bougies de nos ruches | bee candle |
Chez Nina | | Salon de coiffure pour toute la famille | hair barber | family
La Brouette | | Jardinier paysagiste | sprout leaf tree flower |
Piedra y Sal | | Restaurante de cocina de mar | dining fish sea |
El Roble | | Carpintería y muebles a medida | furniture wood hammer oak |
Lápis | | Estúdio de arquitetura | architecture | 
Officina Neri | | Autofficina e gomme | car wheel |
De Gouden Leeuw | | Juwelier sinds 1890 | jewelry gem lion |
Złota Igła | | Krawiec i poprawki krawieckie | sewing |
Mavi Ev | | Emlak ofisi | house key building |
Ромашка | | Детский сад | kids baby flower daisy |
Закон и порядок | | Юридическая компания | law |
Затишок | | Готель у горах | door bed | mountain
Θάλασσα | | Ψαροταβέρνα δίπλα στο λιμάνι | fish sea | boat anchor
نخلة | | عيادة أسنان | tooth palm |
בית הקפה של דנה | | בית קפה ומאפייה | coffee bread |
さくら | | 美容室 | hair flower |
たぬき | | ラーメン屋 | bowl |
한빛 | | 법률 사무소 | law |
小熊 | | 幼儿园 | kids bear |
कमल | | आयुर्वेद क्लिनिक | lotus health |
Lilla Skolan | | Förskola i skogen | kids | forest
Fjellbris | | Sykkelverksted | bike |
Sisu | | Autokorjaamo | car |
Kovárna | | Umělecký kovář a zámečník | forge hammer key |
Kis Pék | | Pékség és kávézó | bread coffee |
Mama Roti | | Toko roti dan kue | bread pastry sweets |
Sen Vàng | | Spa và xoa bóp | lotus |
สวนผึ้ง | | ฟาร์มผึ้งและน้ำผึ้ง | bee |
No Fuss | | plumbers without hidden costs, no call-out fee | plumbing water tools | finance phone
Wolfram | | Brewery. The logo should show a wolf, no hops and no wheat please. | wolf | beer wheat
Clara Voss | | Portrait photographer. I do not want a camera in the logo. | none people eye light cinema paint | camera
Alder | | Law office, text only please, no icons | none | law forest
Orbit | | Space museum, but without rockets or planets | orbit star telescope satellite astronomy none sun moon science paint | rocket
Bare | | sugar-free chocolate | sweets | 
Nova Pets | | Pet shop, not just for dogs and cats | pet paw star dog | 
`;

/** Written to tune the lexicon and the weights on. */
export const TUNING_BRIEFS: readonly HeldOutBrief[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", industry = "", description = "", concepts = "", never = ""] = line
      .split("|")
      .map((part) => part.trim());
    return { name, industry, description, concepts, ...(never === "" ? {} : { never }) };
  });
