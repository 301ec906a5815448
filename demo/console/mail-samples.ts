import type { Language, Role } from '../../functions/domain/codes.ts';
import type { Subscriber } from '../../functions/domain/events/subscribers.ts';
import type { Standing } from '../../functions/domain/events/trouble.ts';
import { forgetPath, tellsFormerAddress } from '../../functions/domain/former-address.ts';
import { leadsToList } from '../../functions/domain/leads-to-list.ts';
import { type Mail, type MailKind, mailKinds } from '../../functions/domain/mail.ts';
import { isAboutFirstTalk, linkIn, type MailFact } from '../../functions/domain/mail-facts.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { RenderedMail } from '../../functions/ports/mails.ts';
import { renderCanary } from '../../functions/web/mails/canary.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { eventsMail } from '../../functions/web/mails/events-mail.ts';
import { awayMail, listCodeMail } from '../../functions/web/mails/worklist-mails.ts';
import { adviceMail, savedFormMail } from '../../functions/web/public/form-mails.ts';
import { mailInWords } from '../../functions/web/words/trail.ts';
import { actorInWords } from './words/audit-words.ts';

const { one: renderMail, several: renderDigest } = caseMails;

/** A mail as the system would send it, with invented facts. */
export interface MailSample {
  /** In addresses and file names. */
  readonly name: string;
  /** What it is, for people who look through all of them. */
  readonly about: string;
  readonly to: string;
  readonly render: (language: Language, region: Region) => RenderedMail;
}

const url = 'https://hoofdzaakwerk.example/taak/x8Kq2mXv7Lw9Rt4Bn6Pz';
const list = `https://hoofdzaakwerk.example/mijn/via/2027-01-01-1-${'S'.repeat(43)}`;

const facts: Readonly<Record<Exclude<MailFact, 'times'>, string>> = {
  municipality: 'GM0355',
  programme: 'sterk-met-werk',
  provider: 'kwintes',
  dueOn: '2026-01-12',
  startsOn: '2026-01-19',
  waitingSince: '2026-01-05',
  waitHalf: '6',
  waitMost: '11',
  waitPeople: '43',
  checkInOn: '2026-04-20',
  decidedOn: '2026-01-07',
  pauseFrom: '2027-02-01',
  pauseUntil: '2027-02-28',
  plannedEnd: '2028-01-18',
  objectUntil: '2026-02-16',
  replacedOn: '2026-01-12',
  decidedBy: 'GM0355',
  reason: 'other-provision',
  closure: 'completed',
  purpose: 'regular',
  decision: 'decline',
  approval: 'required',
  talk: '0',
  about: 'approved-candidate',
  promised: 'wants-to-talk',
  duplicateOf: 'HW-3M8W2TC',
  code: '482913',
  minutes: '10',
  granted: '40',
  reached: '32',
  year: '2026',
  useOf: 'hours',
  mark: '75',
  hoursUsed: '30',
  hoursGranted: '40',
  endsOn: '2027-01-19',
  refusal: 'enough-given',
};

/** Who gets the mails that are not named after their reader. */
const readers: Partial<Record<MailKind, Role>> = {
  'told-about-referral': 'candidate',
  'confirm-interest': 'candidate',
  'address-given': 'candidate',
  'address-replaced': 'candidate',
  'referred-again': 'candidate',
  'give-information': 'referrer',
  approve: 'approver',
  'team-decision': 'team',
  'budget-warning': 'team',
  'accept-offer': 'provider',
  'offer-withdrawn': 'provider',
  'coach-assigned': 'job-coach',
  'confirm-start': 'job-coach',
  'check-in': 'job-coach',
  'contact-changed': 'job-coach',
  'result-corrected': 'job-coach',
  'case-ended': 'provider',
  'case-reopened': 'provider',
  'candidate-died': 'job-coach',
  call: 'coordinator',
  resolve: 'coordinator',
  'await-place': 'coordinator',
  'still-wanted': 'candidate',
  duplicate: 'coordinator',
  'nobody-called': 'coordinator',
  stuck: 'coordinator',
  'grant-use': 'job-coach',
  'extension-decided': 'job-coach',
  'decide-extension': 'approver',
  'tell-outcome': 'candidate',
  'coordinator-silent': 'deputy',
  code: 'approver',
  'new-link': 'approver',
};

function readerOf(kind: MailKind): Role {
  if (kind.endsWith('-candidate')) return 'candidate';
  if (kind.endsWith('-approver')) return 'approver';
  return readers[kind] ?? 'referrer';
}

type Variant = Partial<Pick<Mail, 'to' | 'reminder' | 'shared' | 'attempts' | 'facts'>>;

function mailOf(kind: MailKind, language: Language, variant: Variant = {}) {
  return {
    kind,
    to: readerOf(kind),
    language,
    reminder: 0,
    shared: false,
    attempts: 1,
    referralId: 'HW-7K2P9QX',
    facts,
    ...variant,
  };
}

/** First mails to a candidate, in which they can say at once that they are not the person meant. */
const firstMails: readonly MailKind[] = ['received-candidate', 'confirm-interest', 'address-given', 'coach-assigned'];
/** Among these, the mails where only the address can be wrong. */
const addressMails: readonly MailKind[] = ['address-given', 'coach-assigned'];

/** What a mail says of its way out, where that is not out of the referral itself. */
function wayOutOf(kind: MailKind): Pick<Mail, 'wayOut'> {
  const purpose = tellsFormerAddress({ kind }) ? 'former' : addressMails.includes(kind) ? 'address' : undefined;
  return purpose === undefined ? {} : { wayOut: { id: '', keyVersion: 1, purpose } };
}

/** On everybody's list who can have one. */
const listed = (['referrer', 'approver', 'team', 'provider', 'job-coach', 'coordinator'] as const).map((role) => ({
  role,
  of: '',
}));

/** The address of the worklist, for mails that lead to it. */
function listFor(mail: ReturnType<typeof mailOf>): { readonly list?: string } {
  const opens = linkIn(mail.kind);
  const link = { id: '', keyVersion: 1, purpose: opens === 'status' ? opens : ('task' as const) };
  return opens !== 'none' && leadsToList({ ...mail, link }, { listed }) ? { list } : {};
}

function sample(kind: MailKind, about: string, variant: Variant = {}, suffix = ''): MailSample {
  return {
    name: `${kind}${suffix}`,
    about,
    to: actorInWords(variant.to ?? readerOf(kind)),
    render: (language, region) =>
      renderMail({
        mail: {
          ...mailOf(kind, language, variant),
          ...wayOutOf(kind),
        },
        region,
        ...(linkIn(kind) === 'none' ? {} : { url }),
        ...(kind === 'duplicate' ? { otherUrl: `${url}2` } : {}),
        ...listFor(mailOf(kind, language, variant)),
        ...(tellsFormerAddress({ kind }) ? { wayOut: `${url}3/${forgetPath}` } : {}),
        ...(firstMails.includes(kind) ? { wayOut: `${url}3` } : {}),
        ...(isAboutFirstTalk(kind) ? { coach: { name: 'Robin Smit', phone: '+31307654321' } } : {}),
      }),
  };
}

function digestSample(name: string, about: string, to: Role, kinds: readonly MailKind[]): MailSample {
  return {
    name,
    about,
    to: actorInWords(to),
    render: (language, region) => {
      const mails = kinds.map((kind, n) => ({
        ...mailOf(kind, language, { to }),
        referralId: ['HW-7K2P9QX', 'HW-3M8W2TC'][n] ?? '',
      }));
      const items = mails.map((mail, n) => ({ mail, url: `${url}${n + 1}` }));
      return renderDigest({ language, region, items, ...(mails.every((mail) => listFor(mail).list) ? { list } : {}) });
    },
  };
}

/** Facts of a call about a referral that was denied, the second of this sender. */
function denied(about: 'not-me' | 'not-mine'): Mail['facts'] {
  return { ...facts, about, times: '2' };
}

const zeist: Subscriber = {
  kind: 'webhook',
  id: 'webhook.zeist',
  client: 'zeist',
  name: 'Formulieren van Zeist',
  url: 'https://zeist.example/',
};
/** How it stands with systems that hear nothing more. */
const troubled: Readonly<Record<'stopped' | 'given-up', Standing>> = {
  stopped: { subscriber: zeist, state: { stoppedAt: '2026-11-25T09:14:00.000Z' }, dead: [] },
  'given-up': {
    subscriber: zeist,
    state: { failingSince: '2026-11-21T09:14:00.000Z', fault: 'status', answered: 500 },
    dead: [1, 2].map((sequence) => ({
      referralId: 'HW-7K2P9QX',
      sequence,
      to: zeist.id,
      kind: 'received',
      at: '2026-11-21T09:14:00.000Z',
      status: 'dead',
      attempts: 10,
      nextAt: '2026-11-24T09:14:00.000Z',
      fault: 'status',
      answered: 500,
    })),
  },
};

const special: readonly MailSample[] = [
  sample('approve', 'A decision is asked, second reminder', { reminder: 2 }, '-reminder'),
  sample('approve', 'A decision is asked of the team', { to: 'team' }, '-team'),
  sample('approve', 'A decision is asked of the coordinator, after silence', { to: 'coordinator' }, '-coordinator'),
  sample('approve', 'A decision is asked, perhaps a second copy', { attempts: 2 }, '-repeat'),
  sample('call', 'somebody else than the candidate got our mail', { facts: denied('not-me') }, '-not-me'),
  sample('call', 'somebody was referred in their own name by another', { facts: denied('not-mine') }, '-not-mine'),
  sample('received-candidate', 'receipt, to a mailbox that two people share', { shared: true }, '-shared'),
  sample('check-in', 'How is it going?, first reminder', { reminder: 1 }, '-reminder'),
  digestSample('digest', 'several tasks for one mailbox, in one mail', 'job-coach', ['check-in', 'confirm-start']),
  digestSample('digest-candidate', 'several questions to one candidate', 'candidate', [
    'still-wanted',
    'give-information',
  ]),
  {
    name: 'form-draft',
    about: 'link to go on with the form later',
    to: 'anyone who asked',
    render: (language, region) => savedFormMail({ language, region, url, days: 7 }),
  },
  {
    name: 'form-advice',
    about: 'the page about another door, mailed on request',
    to: 'anyone who asked',
    render: (language, region) => adviceMail({ language, region, url, otherDoor: 'municipality-buys-itself' }),
  },
  {
    name: 'list-code',
    about: 'code to open a list at /mijn',
    to: 'anyone who asked',
    render: (language, region) => listCodeMail({ language, region, code: '482913', minutes: 15 }),
  },
  {
    name: 'away',
    about: 'says that somebody is away from now on',
    to: 'a work coach or job coach who is away',
    render: (language, region) =>
      awayMail({ language, region, backOn: '2026-12-07', url: 'https://hoofdzaakwerk.example/mijn/afwezig' }),
  },
  ...(['stopped', 'given-up'] as const).map((what) => ({
    name: `events-${what}`,
    about: `a system ${what === 'stopped' ? 'said that it is gone, and' : 'took nothing for three days, and now'} hears nothing more`,
    to: 'coordinator',
    render: (language: Language, region: Region) =>
      eventsMail({
        language,
        region,
        standing: troubled[what],
        url: 'https://hoofdzaakwerk.example/werkplek/regio/berichten-uit/webhook-zeist',
        isRepeat: false,
      }),
  })),
  {
    name: 'drill',
    about: 'mail drill, to see what scanners do',
    to: 'anyone who takes part',
    render: (language, region) => renderCanary({ language, region, url }),
  },
];

/** Every kind of mail, and the variants that read differently. */
export const mailSamples: readonly MailSample[] = [
  ...mailKinds.map((kind) => sample(kind, mailInWords(kind, 'en'))),
  ...special,
];
