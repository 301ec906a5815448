/**
 * Beginnings of words that suggest a diagnosis, medicine or treatment, in Dutch and English, without accents. The list
 * is short on purpose: it only gives a gentle hint that the person may ignore, so a missed word does little harm, and a
 * needless hint hardly more.
 */
const beginnings = [
  'anorexi',
  'angststoornis',
  'antidepress',
  'antipsychot',
  'anxiety disorder',
  'autis',
  'bipola',
  'borderline',
  'boulimi',
  'bulimi',
  'burn-?out',
  'citalopram',
  'clozapine',
  'dementie',
  'depressi',
  'diagnos',
  'dwangstoornis',
  'dwangneuro',
  'eating disorder',
  'eetstoornis',
  'emdr',
  'epilep',
  'haloperidol',
  'hersenletsel',
  'lithium',
  'manisch',
  'medicament',
  'medicat',
  'medicijn',
  'methylfenidaat',
  'mirtazapine',
  'olanzapine',
  'oxazepam',
  'paniekstoornis',
  'paroxetine',
  'persoonlijkheidsstoornis',
  'personality disorder',
  'psychiatrische opname',
  'psychos',
  'psychoti',
  'quetiapine',
  'risperidon',
  'ritalin',
  'schizo',
  'sertraline',
  'stemmingsstoornis',
  'suicid',
  'therap',
  'behandelplan',
  'treatment plan',
  'verslaafd',
  'verslaving',
  'zelfbeschadig',
  'zelfmoord',
];

/** Abbreviations; whole words only, or they would turn up in others. */
const abbreviations = ['adhd', 'hiv', 'ocd', 'ocs', 'pdd-?nos', 'ptsd', 'ptss'];

const pattern = new RegExp(`(?<![a-z])(?:${beginnings.join('|')}|(?:${abbreviations.join('|')})(?![a-z]))`);

/**
 * Whether a text seems to contain something medical, which nobody needs to write to us. A reason for a hint, never for
 * a refusal.
 */
export function mentionsMedical(text: string): boolean {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return pattern.test(plain);
}
