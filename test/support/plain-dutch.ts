/** Words and phrases that officials like and readers at level B1 do not. Beginnings count: "aanvang" finds "aanvangt" too. */
const difficult = [
  'aangaande',
  'aanvang',
  'aanwenden',
  'accorder',
  'additione',
  'adequaat',
  'afhandel',
  'alsmede',
  'alvorens',
  'autorisatie',
  'begeleidingstraject',
  'bejegen',
  'belemmer',
  'beoogt',
  'beschikking',
  'betreffende',
  'bewerkstellig',
  'conform',
  'consulter',
  'continuer',
  'criteri',
  'cruciaal',
  'danig',
  'derhalve',
  'desalniettemin',
  'desbetreffende',
  'desgewenst',
  'dienaangaande',
  'dienen te',
  'dient te',
  'diverse',
  'doelgroep',
  'doorgaans',
  'doorstroom',
  'dossier',
  'effectuer',
  'escaler',
  'evalu',
  'eveneens',
  'evenwel',
  'exclusief',
  'expertise',
  'faciliter',
  'formuler',
  'functioner',
  'geacht',
  'gedurende',
  'genoemde',
  'gerechtigd',
  'geschieden',
  'grondslag',
  'hanteren',
  'hetgeen',
  'hieromtrent',
  'hiertoe',
  'honorer',
  'implement',
  'inclusief',
  'indicatie',
  'indien\\b',
  'informeren',
  'ingeval',
  'initieer',
  'initiër',
  'instemm',
  'integra',
  'interventie',
  'inzake',
  'jegens',
  'kenbaar',
  'krachtens',
  'kwalificer',
  'middels',
  'mits\\b',
  'monitor',
  'motivatie',
  'mutatie',
  'namelijk',
  'nochtans',
  'notific',
  'omtrent',
  'ondersteuningsbehoefte',
  'ontplooi',
  'ontvankelijk',
  'optimalis',
  'participer',
  'peildatum',
  'perspectief',
  'prioriteit',
  'problematiek',
  'proces',
  're-integratie',
  'realiseren',
  'reeds',
  'regie',
  'relevant',
  'respectievelijk',
  'retourner',
  'sanctie',
  'screening',
  'specifiek',
  'stagner',
  'substantie',
  'te allen tijde',
  'teneinde',
  'tevens',
  'toekenn',
  'toereikend',
  'traceren',
  'trachten',
  'transitie',
  'uiteraard',
  'uitsluitend',
  'validatie',
  'verifi',
  'verstrekken',
  'verwijz',
  'vigerend',
  'voornemens',
  'voortgangsmeting',
  'voorts',
  'voorzieningen',
  'vroegtijdig',
  'wederom',
  'wenst',
  'zelfredza',
  'zodoende',
  'zorgdragen',
];

const difficultWords = new RegExp(`\\b(?:${difficult.join('|')})`, 'i');

/** Visible text of an HTML page or mail, one line for each block, entities undone. */
export function visibleText(html: string): string {
  return html
    .replace(/<(title|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="nowrap">([^<]*)<\/span>/g, '$1')
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
