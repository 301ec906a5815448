import { isPlainWording, readOwnText, sourceOf, speaks, wordingsOf } from '../functions/domain/own-text.ts';
import type { Texts } from './build.ts';
import { type Message, variants } from './message.ts';

/** Texts that belong together for whoever changes one, and where they stand. */
interface Group {
  readonly areas: readonly string[];
  /** Of a file that has several, the part that is meant. */
  readonly part?: 'mail' | 'form';
  /** The beginnings of keys, within a file; those of all of it where absent. */
  readonly within?: readonly string[];
  /** Whether a key may be changed by its last names. */
  readonly key: RegExp;
}

/**
 * Texts that a region may put in its own words: what mails say (subject and paragraphs), and whole sentences of the pages that
 * candidates, referrers and those whom we ask read most. Buttons, labels, errors and codes stay: tests of accessibility hold them, and
 * people who help on the phone name them. What asks for a yes, and what happens until it is given, stays too.
 */
const groups: Readonly<Record<string, Group>> = {
  mails: {
    areas: ['mail-intake', 'mail-people', 'mail-work', 'task'],
    part: 'mail',
    key: /\.(?:subject|paragraphs\.\d+)$/,
  },
  status: {
    areas: ['status'],
    within: ['where', 'unknown', 'expired', 'unconfirmed', 'no-mailbox', 'open', 'nobody'],
    key: /./,
  },
  step: { areas: ['step'], key: /./ },
  page: {
    areas: ['page'],
    key: /^(?:landing\.(?:lead|steps\.\d+|doorsHint|doors\.[\w-]+\.(?:who|what))|choose\.(?:hint|professionalHint))$/,
  },
  form: {
    areas: ['form'],
    key: /^(?:(?:questions|referrer)\..+\.hint|groups\.\w+\.lead|referrerGroup\.lead|goals\..+)$/,
  },
  outcome: {
    areas: ['outcome'],
    key: /^(?:sent\.(?:mail|nextSteps\.(?!\w+-confirms)[\w-]+)|already\.text|otherDoor\.(?:handoverText\w*|noAnswers|pages\.[\w-]+\.(?:why|door)))$/,
  },
  // The coordinator's own tasks name boxes and buttons of their page, and those who change texts read them.
  topic: {
    areas: ['topic'],
    key: /^(?:stillWanted|fullUntil|decideExtension|tellOutcome|checkIn\w*|keptWorkAhead|followUpAhead|askedOn|questions|firstTalk)(?:\.|$)/,
  },
  // Not who decides: that is law.
  guide: {
    areas: ['guide'],
    key: /^(?:fit\.(?:lead|\w+Hint|result\.\w*[lL]ead\w*)|ips\.(?:lead|how\.\d+|who|ask|no|clinician)|folder\.(?:lead|who\.\d+|also))$/,
  },
  // What stands beside a choice or a field. That the candidate reads why it is a no is told whoever says so.
  task: {
    areas: ['task'],
    part: 'form',
    key: /^(?:(?:accept-offer|confirm-start|check-in|still-wanted)\.(?!called|noAnswer|died)[\w-]+\.2|approve\.(?:(?:approve|ask-information|delegate)\.2|askCandidate|yearsUsual|emailHint)|decide-extension\.grant\.2|check-in\.(?:pausedMoves|\w+Lead))$/,
  },
  // Links that open nothing any more.
  link: {
    areas: ['link'],
    key: /^(?:unknown\.(?:lead|tips\.\d+|help)|gone\.(?:(?:lead|tooLate)\.[\w-]+|revokedTo|answeredBy|passedTo))$/,
  },
  receipt: {
    areas: ['receipt'],
    key: /^(?:byChoice\.(?:approve|give-information|accept-offer|confirm-start|check-in|decide-extension|tell-outcome|still-wanted)\.(?!died)[\w-]+|fallback)\.2$/,
  },
};

/** Mails that prove a mailbox, ask for agreement, or tell people what the law says that they must be told: each stays whole. */
const lawful = [
  'address-given',
  'address-replaced',
  'code',
  'confirm-interest',
  'confirm-sender',
  'consent-withdrawn-candidate',
  'corrected-candidate',
  'new-link',
  'referred-again',
  'told-about-referral',
];

/** Words of sentences about law or safety, in the first language: such a sentence stays, whichever page or mail it is in. */
const lawfulWords =
  /privacy|toestemming|gegevens|bezwaar|(?<!psychische )klacht|recht\b|rechten|wet\b|wissen|gewist|bewaren|bewaard|bewaartermijn|\b11[23]\b|0800|noodgeval|crisis|zelfmoord|suïcid|\bcode\b|geboortedatum|overleden|inzage|burgerservicenummer|\bbsn\b|diagnose|medicijn|niet waarom|intrek|ingetrok|stoppen kan|je bedenkt?|bedenk je|wil je dit niet|wie besloot|besloten/i;

/** Whether a text may be changed. `says`: everything that it can say in the first language. */
function isChangeable(group: string, key: string, says: readonly string[]): boolean {
  if (says.some((text) => lawfulWords.test(text))) return false;
  if (group === 'mails') return !lawful.some((kind) => key.startsWith(`${kind}.`));
  // A label is no sentence.
  return says.every((text) => text === '' || (/[.?!:]["”]?$/.test(text) && text.split(' ').length > 3));
}

function isMessage(texts: Texts): texts is Message {
  return 'elements' in texts;
}

function messagesOf(
  texts: Texts,
  key: string,
): readonly (readonly [key: string, source: string, says: readonly string[]])[] {
  if (isMessage(texts)) return [[key, texts.source, variants(texts.elements)]];
  const start = Array.isArray(texts) ? 1 : 0;
  return Object.entries(texts).flatMap(([name, part]) => {
    const own = start === 1 ? String(Number(name) + 1) : name;
    return messagesOf(part, key === '' ? own : `${key}.${own}`);
  });
}

/**
 * Sources of the texts that a region may put in its own words, for one language. The name of each is its group and its place in
 * it, as it stands in a region file: `mails--approve--paragraphs--1`.
 *
 * @param textsOf the texts of a file in a language
 */
export function changeableIn(
  language: string,
  reference: string,
  textsOf: (language: string, area: string) => Texts,
): Readonly<Record<string, string>> {
  const found = Object.entries(groups).flatMap(([group, { areas, part, within, key: pattern }]) =>
    areas.flatMap((area) => {
      const of = (one: string) => {
        const whole = textsOf(one, area);
        const parts = whole as Readonly<Record<string, Texts>>;
        return messagesOf(part !== undefined && area === 'task' ? (parts[part] ?? whole) : whole, '');
      };
      const sources = new Map(of(language).map(([key, source]) => [key, source]));
      return of(reference).flatMap(([key, , says]): [string, string][] => {
        const isWithin = within === undefined || within.some((start) => key === start || key.startsWith(`${start}.`));
        const source = sources.get(key);
        if (!isWithin || source === undefined || !pattern.test(key) || !isChangeable(group, key, says)) return [];
        const message = readOwnText(source);
        if (message === undefined || !wordingsOf(message).some(speaks)) return [];
        // An address as an example is what nobody may type.
        if (!isPlainWording(sourceOf(message))) return [];
        return [[`${group}--${key.replaceAll('.', '--')}`, source]];
      });
    }),
  );
  return Object.fromEntries(found);
}

/** Files with the words of mails, whether a region may change them or not. */
const mailAreas: readonly string[] = [
  ...(groups['mails']?.areas ?? []),
  'mail',
  'form-mail',
  'worklist-mail',
  'canary',
  'desk-region',
];

/**
 * Sources of the subjects of mails that stay as they are, for one language, by name of their file and place in it. Nothing else
 * may look like them: people know a code, or news about their rights, by its subject.
 */
export function fixedSubjectsIn(
  language: string,
  reference: string,
  textsOf: (language: string, area: string) => Texts,
): Readonly<Record<string, string>> {
  const changeable = changeableIn(language, reference, textsOf);
  const found = mailAreas.flatMap((area) =>
    messagesOf(textsOf(language, area), '').flatMap(([key, source]): [string, string][] => {
      const mail = `mails--${key.replace(/^mail\./, '').replaceAll('.', '--')}`;
      return /subject$/i.test(key) && !(mail in changeable) ? [[`${area}.${key}`, source]] : [];
    }),
  );
  return Object.fromEntries(found);
}
