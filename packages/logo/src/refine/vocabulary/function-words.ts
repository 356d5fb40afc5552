const list = (text: string): readonly string[] => text.split(" ");

/** Words that carry no wish of their own; they are passed over and never reported. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...list(
    "a an the this that these those it its it's i i'd i'm i'll i've me my mine you your we us our ours they them their he she his her",
  ),
  ...list(
    "please pls plz kindly thanks thank thx hi hello hey ok okay yes yeah hmm well so now then also too just only simply really actually maybe perhaps possibly",
  ),
  ...list(
    "can could would should shall will may might must do does did done be is are was were been being have has had having let let's lets",
  ),
  ...list(
    "make making made makes get getting got give giving go going see seeing show showing want wanted wants like liked love prefer need needs wish think thinking feel feels feeling look looks looking seem seems try trying tried find finding take put turn set have",
  ),
  ...list(
    "of in on at to for with by from as into onto over under up out off about around through between than and or but plus & if when while because since though although how what which who where why there here again once still even both all any some each every one ones",
  ),
  ...list(
    "logo logos design designs version versions variant variants option options thing things stuff something anything everything whole entire overall bit lot kind sort type way touch tad style vibe feel feeling look same instead rather very quite pretty much more most less least again here better good nice nicer great best cool nicely properly please",
  ),
  ...list(
    "was were um uh oh sorry actually enough write written writing draw drawn drawing render rendered print say says reading read go goes come comes keep on end start side sides both can't couldn't won't that's there's isn't aren't",
  ),
  ...list(
    "bitte mach mache machen die der das den dem des ein eine einen einem einer es ist und oder aber mit für auf im in am zu zum zur als von vom etwas doch mal noch durch ich möchte hätte gerne gern will würde soll sollte sein haben kann könnte man wir uns unser unsere mir mich dir bis statt stattdessen logo schrift so sehr viel wenig nur auch dann",
  ),
  ...list(
    "s'il vous te plaît plait le la les l un une des du de d et ou mais avec pour sur dans en au aux ce cette ces il elle est sont je j voudrais veux aimerais faire fais faites mets mettez mettre rends rendez plutôt très trop peu que qui nous notre nos mon ma mes ton ta tes son sa ses à par svp merci rendre utiliser",
  ),
  ...list(
    "por favor el los las lo uno una unos unas del al y o u pero con para sobre es son yo quiero quisiera me te se haz hazlo hacer pon ponlo poner que muy nuestro nuestra mi tu su gracias en de",
  ),
]);
