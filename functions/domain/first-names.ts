import { soundOf } from './name-sound.ts';
import { wordsOf } from './person-marks.ts';

/**
 * First names of one person: the name in their papers and the shorter ones by which people are called here, a line for each full name.
 * Ours, from what is common in the Netherlands. A short name stands in several lines where it does for several full ones: Bert may be
 * Albert or Egbert, which makes Albert and Egbert no one person.
 */
const sameNames = `
  albert albertus ab appie bert bertus
  egbert bert eb
  hubert hubertus huub hub bert
  lambert lambertus lam bert bertus
  robert rob bob bert robbie
  gijsbert gijsbertus gijs bert
  engelbert engel bert
  norbert bert
  johannes johan jan hans joop jo han hannes john johnny sjon
  johanna jo joke hanna hannie annie janna jannie jopie sjaan hanneke joanne
  lucas luuk luc
  lucia lucie luus
  cornelis cornelius kees cor nelis neel
  cornelia cor corrie nel nelly neeltje lia
  hendrik hendrikus henk rik hein henny harry driek
  hendrika hendrikje henny rika riek hetty
  willem wilhelmus wim willy wil pim bill
  wilhelmina wil willy mien mina wilma helma willemijn
  pieter petrus piet peter pim
  petronella nel nelly petra nella
  antonius anton antonie anthonie ton toon tonny teun
  antonia ton tonny toos tonia antoinette
  antoinette net netty toinette
  teunis teun theun
  jacobus jacob jaap koos sjaak ko cobus
  jacoba coba co cobie
  jacqueline jackie lien
  gerardus gerard ger gerrit gerry
  gerrit ger gert gerry
  gerhard gert ger
  gerarda gerda gerrie
  geertruida geertje truus trudy tru
  theodorus theo dorus
  theodora thea dora doortje
  dorothea thea dora doortje dorien
  matthijs mattheus matthias thijs ties
  martinus martin maarten martien tinus rien
  marinus marijn rinus rien
  quirinus krijn rien
  adrianus adriaan ad arie adri janus
  adriana adri ariane sjaan jana
  leonardus leonard leo leen len
  leendert leen len leo
  elisabeth els lies liesbeth liesje bets betsie betty bep elly lisa lize elise
  maria marie mia ria riet mieke miep mies marieke marijke
  margaretha margriet greet greetje griet grietje greta marga margot
  catharina katrien trien trijntje toos rina cato kaat tineke karin ina
  christina christine tina tine stien tineke chris
  christiaan christianus chris
  christoffel christophe chris stoffel
  franciscus frans francis frank cis
  francisca cisca francien fransje sis
  nicolaas klaas nico nick niek
  alexander alex lex sander xander sascha
  alexandra alexa sandra sascha xandra
  frederik fred freek frits rik
  frederika rika frieda freddy
  ferdinand ferdi nand
  diederik dirk dick rik
  dirk dick derk
  richard rick rik dick
  rudolf ruud rolf dolf rudy
  roelof roel
  rutger rut
  sebastiaan bas sebas bastiaan
  benjamin ben benno
  bernardus bernard ben barend nard
  abraham bram ab
  isaac sjaak saak
  josephus joseph jos jef sjef joep
  josephina josefien jos fien fientje
  philippus philip flip
  laurentius laurens lau rens lars
  vincentius vincent vin cent
  augustinus augustijn august guus gus stijn
  gustaaf guus staf
  constantinus constantijn stan stijn
  stephanus stephan steven stef
  stephanie stef steffie fanny
  michael michiel machiel mike chiel giel
  maximiliaan max
  emanuel emmanuel manuel manu
  everhardus everhard evert
  reinier reinder rein
  reinhard rein
  meindert mein
  wouter walter wout
  gregorius gregor greg joris
  georgius george joris sjors
  hieronymus jeroen
  ignatius ignace naas
  paulus paul
  paulina pauline paula lien
  carolina carolien caroline caro lien lina
  carolus karel carel
  helena heleen lena leen leny ellen
  magdalena magda lena leen leentje madeleine
  arnoldus arnold nol noud arno
  arnoud noud arno
  gabriella gaby
  susanna suzan sanne suus
  anna annie anneke antje annetje anja an
  aleida alida ali aaltje
  barbara babs bar
  henriette henrietta jet jetty hetty
  mariette jet
  jeannette jet netty jeanne
  jennifer jenny jen
  emilia emmy em
  eleonora leonora nora noor elly
  victoria vicky
  victor vic
  daniel daan dan
  thomas tom tommy
  samuel sam
  samantha sam
  nathaniel nathan
  jonathan jon
  timotheus timothy tim
  tobias tobi
  sophia sofie fie fietje
  rosalia rosa roos rosanne
  lodewijk louis lo
  louisa louise loes wies
  aloysius louis loek
  cecilia cilia ciel
  veronica vera roni
  mohammed mohamed mo
  everdina dina dien
  berendina dina dien
  gerardina dina dien
  bartholomeus bart mees
  balthasar bas
  zacharias zach
`;

/** The lines in which a name stands, by its sound: so that every spelling of it is known. */
const linesBySound: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const lines = new Map<string, Set<number>>();
  for (const [line, names] of sameNames.trim().split('\n').entries()) {
    for (const sound of wordsOf(names).map(soundOf)) lines.set(sound, (lines.get(sound) ?? new Set()).add(line));
  }
  return lines;
})();

/**
 * Whether two first names may be of one person: one is short for the other, or both are short for a third. It never shows that they
 * are, so whoever is found by it was also named otherwise.
 *
 * @param one a word of a name as it sounds (`soundOf`)
 */
export function mayBeSameName(one: string, other: string): boolean {
  const lines = linesBySound.get(other);
  return one !== other && lines !== undefined && [...(linesBySound.get(one) ?? [])].some((line) => lines.has(line));
}
