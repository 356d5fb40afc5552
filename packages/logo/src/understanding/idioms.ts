const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(espresso|coffee|juice|snack|salad|sushi|nail|brow|lash|smoothie|tea|oyster|taco|burger|poke|noodle|milk|wine|dessert|breakfast) bars?\b/g,
    "$1",
  ],
  [/\b(perfume|fashion|publishing|auction|fragrance|ale|design|opera|coffee) house\b/g, "$1"],
  [/\bfamily[- ](?:run|owned|friendly|led|business)\b/g, "family-run "],
  [
    /\bhand[- ]?(?:made|poured|crafted|drawn|picked|sewn|stitched|built|thrown|painted|rolled|cut|forged|dyed|knitted|woven)\b/g,
    "handmade",
  ],
  [/\bhome[- ]?(?:made|grown|cooked|baked|brewed|style)\b/g, "handmade"],
  [/\b(?:high|top|best)[- ](?:quality|end)\b/g, "premium"],
  [/\bboutique (?=\w)/g, "premium "],
  [/\b(?:\d|five|four)[- ]star\b|\bmichelin star\w*/g, "premium"],
  [/\bstate[- ]of[- ]the[- ]art\b|\bcutting[- ]edge\b/g, "innovative"],
  [/\bbright(?:er|est)? (?:ideas?|minds?|futures?|sparks?)\b/g, " "],
  [/\b(?:fresh|great|good|big|new) ideas?\b/g, " "],
  [/\b(?:learn|learning|teach|teaching)(?: \w+)? (?:how )?to (?=\w)/g, " "],
  [
    /\b(?:aged|fermented|matured|finished) (?:in|on|over) (?:\w+ )?(?:oak|wood|stone|steel|clay|casks?|barrels?)(?: casks?| barrels?)?/g,
    " ",
  ],
  [/\b(?:by )?(?:day and night|night and day|day or night|day & night|overnight)\b/g, " "],
  [/\b(tool|toy|seed|bike|clothes|game|record) librar(?:y|ies)\b/g, "$1 hire"],
  [/\b(?:lending|sharing) librar(?:y|ies) (?:for|of) /g, "hire of "],
  [/\bthink tank\b/g, "research"],
  // Work that "ships" or "sails through" is no ship; organs of a church are no bodies.
  [
    /\b(?:that|who|which|we|and|to|it) (?:ships?|sails?|flies|fly|rocks?|sticks?|lands?)\b(?! (?:on|off|in|out|from|to|by|worldwide|across)\b)/g,
    " ",
  ],
  [/\b(?:pipe|church|historic|concert|chapel) organs?\b/g, "pipe organ"],
  [
    /\b(?:in|at|from|to) the heart of\b|\bheart of\b|\bwith (?:all our )?(?:love|heart)\b|\bheartfelt\b/g,
    " ",
  ],
  [
    /\b(?:grow|growing|build|building|power|powering|launch|launching) (?:your|their|our|a|the)\b/g,
    " ",
  ],
  [/\bpeak (?:performance|season|hours?|time|condition|form)\b/g, "performance"],
  [/\b(?:remote|hard|social|team|piece) (?:workers?|work|of cake)\b/g, " "],
  [/\b(?:space|house|home|place|room|house) (?:for|of|to|where)\b/g, " "],
  [/\b(?:all over|around|across) the (?:world|globe|country|city)\b/g, " "],
  [/\b(?:light|warm|kind|good)[- ]?hearted\b|\blightweight\b|\bhighlights?\b/g, " "],
  [
    /\b(?:help|helps|helping|connect|connects|connecting) (?:the |our |your |local |small |young )?[a-z]+(?: and [a-z]+)?(?= (?:to |plan|with|find|get|keep|grow|make|learn|run|stay|save|build|do|who|in|on))/g,
    " helping ",
  ],
  [/\bcharging network\b/g, "charging"],
  [/\bcloud[- ]based\b/g, "online"],
  [/\bice[- ]cold\b|\bice cubes?\b/g, "cold"],
  [/\bolive oils?\b/g, "olive"],
  [/\b(?<!wine |drinking |cocktail )glasses\b/g, "eyeglasses"],
  [/\bsecond[- ]hand\b/g, "vintage"],
  [/\b(?:essential|engine|motor|body|hair|massage) oils?\b/g, " "],
  [/\b(?:hot|cold|fresh|soft) water\b|\bwater[- ]?(?:proof|tight|resistant)\b/g, " "],
  [/\bnight ?life\b/g, "nightclub"],
  [/\b(?:credit|debit|business|greeting|gift) cards?\b/g, "cards"],
  [/\bgreen energy\b/g, "renewable energy"],
  [/\bteam building\b/g, "events"],
  [/\bcoding (?:school|academy|bootcamp|club)s?\b/g, "coding school education"],
];

/** Rewrites turns of phrase whose words do not mean what they say, in lower case. */
export function unfoldIdioms(text: string): string {
  return IDIOMS.reduce(
    (rest, [pattern, instead]) => rest.replaceAll(pattern, instead),
    text.toLowerCase(),
  );
}
