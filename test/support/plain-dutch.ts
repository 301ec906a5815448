/** Words and phrases that officials like and readers at level B1 do not. Beginnings count: "aanvang" finds "aanvangt" too. */
const difficult = [
  'aangaande',
  'aanvang',
  'aanwenden',
  'additione',
  'adequaat',
  'alsmede',
  'alvorens',
  'beoogt',
  'betreffende',
  'bewerkstellig',
  'conform',
  'continuer',
  'cruciaal',
  'danig',
  'derhalve',
  'desalniettemin',
  'desbetreffende',
  'desgewenst',
  'dienaangaande',
  'dient te',
  'dienen te',
  'diverse',
  'doorgaans',
  'doorstroom',
  'effectuer',
  'evalu',
  'eveneens',
  'evenwel',
  'exclusief',
  'expertise',
  'faciliter',
  'formuler',
  'geacht',
  'genoemde',
  'gerechtigd',
  'geschieden',
  'hanteren',
  'hetgeen',
  'hieromtrent',
  'hiertoe',
  'implement',
  'inclusief',
  'indicatie',
  'indien\\b',
  'ingeval',
  'initieer',
  'initiër',
  'inzake',
  'jegens',
  'kenbaar',
  'krachtens',
  'middels',
  'mits\\b',
  'mutatie',
  'namelijk',
  'nochtans',
  'omtrent',
  'ondersteuningsbehoefte',
  'ontplooi',
  'optimalis',
  'participer',
  're-integratie',
  'realiseren',
  'reeds',
  'relevant',
  'respectievelijk',
  'retourner',
  'substantie',
  'te allen tijde',
  'teneinde',
  'tevens',
  'toereikend',
  'traceren',
  'trachten',
  'uiteraard',
  'uitsluitend',
  'verstrekken',
  'vigerend',
  'voornemens',
  'voorts',
  'voorzieningen',
  'wederom',
  'wenst',
  'zodoende',
  'zorgdragen',
];

const difficultWords = new RegExp(`\\b(?:${difficult.join('|')})`, 'i');

/** Visible text of an HTML page or mail, one line for each block, entities undone. */
export function visibleText(html: string): string {
  return html
    .replace(/<(title|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(p|li|h\d|td|th|dt|dd|legend|label|a|button|option|span|div)>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Sentences of a text: they end at a full stop, question mark, exclamation mark, colon or line break. */
export function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter((sentence) => sentence !== '');
}

/** What keeps a Dutch text from being level B1: sentences over 20 words, and difficult words. Empty when nothing does. */
export function notPlain(text: string): readonly string[] {
  return sentences(text).filter((sentence) => sentence.split(' ').length > 20 || difficultWords.test(sentence));
}
