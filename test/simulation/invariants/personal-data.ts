import type { Party } from '../../../functions/domain/party.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import { outboxIds } from '../../../local/mailbox.ts';
import type { Canary } from './canary.ts';
import { type CaseRecord, casesOf } from './records.ts';
import type { Sight } from './sight.ts';
import type { Invariant } from './violations.ts';

/** A place where a personal text may not be, and what stands there. */
interface Place {
  readonly name: string;
  readonly text: string;
}

/** Shorter words occur everywhere without being personal. */
const shortest = 16;

/**
 * Personal data are in the people's own items and nowhere else: not in another item, a line of the log, a metric, an
 * execution, a requested address, an error, or a mail. This looks for the planted texts, and for those of everybody
 * stored.
 */
export const personalDataKept: Invariant = function* (sight) {
  const everywhere = placesOf(sight, sight.items, sight.executions, sight.mails);
  for (const canary of sight.canaries) {
    for (const what of foundIn(everywhere, canary)) yield { about: canary.field, what };
    for (const what of mailedWrongly(sight, canary, sight.mails)) yield { about: canary.field, what };
  }
  const settings = JSON.stringify([sight.region, ...sight.formerRegions]).toLowerCase();
  for (const [id, one] of casesOf(sight)) {
    const own = placesOf(
      sight,
      sight.items.filter((item) => String(item['pk']).includes(id)),
      sight.executions.filter(({ name }) => name.startsWith(`${id}-`)),
      [],
    );
    const mails = sight.mails.filter((mail) => outboxIds(mail).some((tag) => tag.startsWith(`${id}/`)));
    for (const canary of personalTexts(one)) {
      // An organisation's own address is not secret.
      if (settings.includes(canary.text.toLowerCase())) continue;
      for (const what of foundIn(own, canary)) yield { about: id, what };
      for (const what of mailedWrongly(sight, canary, mails)) yield { about: id, what };
    }
  }
  yield* addressesInLines(sight);
};

/** A mail address in a line of the log, a metric or an execution is wrong, no matter whose it is. */
function* addressesInLines({ logs, metrics, executions }: Sight) {
  const lines = [
    ...[...logs].map((text) => ({ name: 'the log', text })),
    ...[...metrics].map((text) => ({ name: 'a metric', text })),
    ...executions.map(({ name, text }) => ({ name: `execution ${name}`, text })),
  ];
  for (const { name, text } of lines) {
    if (/[\w.+-]@[\w-]+\.\w/.test(text)) yield { about: name, what: 'holds a mail address' };
  }
}

function placesOf(
  { logs, metrics, urls, errors }: Sight,
  items: Sight['items'],
  executions: Sight['executions'],
  mails: Sight['mails'],
): readonly Place[] {
  const others = items.filter(({ pk }) => !String(pk).startsWith('N#'));
  return [
    ...others.map((item) => ({ name: `item ${item['pk']} ${item['sk']}`, text: JSON.stringify(item) })),
    ...executions.map(({ name, text }) => ({ name: `execution ${name}`, text })),
    { name: 'the log', text: [...logs].join('\n') },
    { name: 'a metric', text: [...metrics].join('\n') },
    { name: 'an address asked for', text: [...urls].join('\n') },
    { name: 'an error', text: [...errors].join('\n') },
    ...mails.map(({ links }) => ({ name: 'a link', text: links.join('\n') })),
  ].map(({ name, text }) => ({ name, text: text.toLowerCase() }));
}

function foundIn(places: readonly Place[], { field, text }: Canary): string[] {
  const forms = formsOf(text);
  return places
    .filter((place) => forms.some((form) => place.text.includes(form)))
    .map(({ name }) => `${field} stands in ${name}`);
}

/** How a text may be written: as it is, in an address, or a number as people dial it. */
function formsOf(text: string): readonly string[] {
  const low = text.toLowerCase();
  const dialled = /^\+31\d{9}$/.test(text) ? [`0${text.slice(3)}`] : [];
  return [...new Set([low, encodeURIComponent(low).toLowerCase(), ...dialled])];
}

/**
 * Mails that bring a personal text to somebody who may not read it there. That is nearly all mails, because anybody
 * with the mailbox can read them.
 */
function mailedWrongly(sight: Sight, { field, text, mailedTo = [] }: Canary, mails: readonly CapturedMail[]): string[] {
  const low = text.toLowerCase();
  return mails.flatMap((mail) => {
    const parts = [
      mail.subject,
      mail.text,
      mail.html,
      ...(mail.attachments ?? []).map((file) => `${file.name} ${file.text}`),
    ];
    if (!parts.some((part) => part.toLowerCase().includes(low))) return [];
    const roles = outboxIds(mail).map((id) => roleOf(sight, id));
    const isSubject = mail.subject.toLowerCase().includes(low);
    const may = !isSubject && roles.length > 0 && roles.every((role) => mailedTo.some((one) => one === role));
    return may ? [] : [`${field} stands in a mail to ${roles.join(', ') || 'nobody of the case'}: ${mail.subject}`];
  });
}

function roleOf(sight: Sight, mailId: string): string | undefined {
  return casesOf(sight)
    .get(mailId.split('/')[0] ?? '')
    ?.mails.find(({ id }) => id === mailId)?.to;
}

/** The texts of everybody in a case that can be told from ordinary words. */
function personalTexts({ parties }: CaseRecord): readonly Canary[] {
  // A party that cannot be read has no texts.
  return parties.flatMap((party) => textsOf(party)).filter(({ text }) => typeof text === 'string' && isTelling(text));
}

function isTelling(text: string): boolean {
  return text.includes('@') || /^[+\d][\d -]{8,}$/.test(text) || (text.length >= shortest && text.includes(' '));
}

function textsOf(party: Party): Canary[] {
  const made = (fields: Readonly<Record<string, string | undefined>>): Canary[] =>
    Object.entries(fields).flatMap(([name, text]) =>
      text === undefined ? [] : [{ field: `${party.role}.${name}`, text }],
    );
  const formerTexts = ({ former = [] }: { readonly former?: readonly { readonly email: string }[] }) =>
    former.flatMap(({ email }) => made({ email }));
  switch (party.role) {
    case 'candidate': {
      const {
        givenName = '',
        familyName,
        birthDate,
        email,
        phone,
        goal,
        availability,
        remarks,
        representative,
      } = party;
      const name = `${givenName} ${familyName}`.trim();
      const other = { repName: representative?.name, repEmail: representative?.email, repPhone: representative?.phone };
      return [...made({ name, birthDate, email, phone, goal, availability, remarks, ...other }), ...formerTexts(party)];
    }
    case 'referrer':
      return [...made({ name: party.name, email: party.email, phone: party.phone }), ...formerTexts(party)];
    case 'approver':
      return made({ email: party.email });
    case 'job-coach':
      return [party, ...(party.former ?? [])].flatMap(({ email }) => made({ email }));
    case 'note':
      return made({ text: party.text });
    case 'decider':
      return made({ name: party.name });
    case 'desk-note':
      return made({ text: party.text });
  }
}
