import type { MailText, MailWords, WorkMail } from './mails.ts';
import { whyOfReader } from './mails-why.ts';

const reader = whyOfReader('en');
/** By when to answer, or that the day has passed: nobody is asked to do something in the past. */
const by = ({ facts, isPastDue }: MailWords): string =>
  isPastDue ? `This was due by ${facts.dueOn}. Please still answer.` : `Please answer by ${facts.dueOn}.`;
/** The same for what nobody is asked to answer: the coordinator does it. */
const doBy = ({ facts, isPastDue }: MailWords): string =>
  isPastDue ? `This was due by ${facts.dueOn}. Please do it as soon as you can.` : `Please do so by ${facts.dueOn}.`;

/** Whom to phone or mail about an answer that is missing; where that is not known, the page says it. */
const askAfter = ({ desk }: MailWords, then: string): string => {
  if (desk.name === '') return `The page says whom to phone. ${then}`;
  const phone = desk.phone === '' ? '' : `Phone ${desk.phone} or `;
  return `${phone}${phone === '' ? 'Mail' : 'mail'} ${desk.mailbox}. ${then}`;
};

/**
 * The opening line of a task mail: the owner is asked, a team or coordinator hears that the answer is still missing. A team
 * may also be the first to be asked, so its line blames nobody.
 */
const opening = (words: MailWords, person: string, owner: string): string => {
  if (words.level === 'person') return person;
  if (words.level === 'team') return 'A referral is waiting for an answer. Who in the team can do this?';
  const who = words.desk.name === '' ? owner : words.desk.name;
  return `There is no answer from ${who} yet. ${askAfter(words, 'Then fill in the answer.')}`;
};

/** The same where a job coach is asked: their provider hears next, and the coordinator calls after that. */
const behind = (words: MailWords, person: string): string => {
  if (words.level === 'team') return `The job coach has not answered yet. Can you tell? ${person}`;
  if (words.level === 'person') return person;
  const provider = words.desk.name === '' ? 'the provider' : words.desk.name;
  return `The job coach and ${provider} have not answered yet. ${askAfter(words, 'Then fill in the answer.')}`;
};

/** The candidate said that nobody called, and that is why the coordinator is asked: no job coach was silent. */
const isUncalled = ({ level, codes }: MailWords): boolean => level === 'coordinator' && codes.about === 'nobody-called';

/** That nobody called the candidate, with the number of who should have. */
const uncalled = (words: MailWords, then: string): string => {
  const told = 'The candidate says that nobody has phoned yet.';
  if (words.desk.name === '') {
    return `${told} The provider is no longer on our list. Phone the candidate, and hand the trajectory to somebody else.`;
  }
  return `${told} Ask ${words.desk.name} when they will get in touch. ${askAfter(words, then)}`.trim();
};

/** A check-in that asks whether work is still there, and not how the guidance goes. */
const keeps = ({ purpose }: MailWords['codes']): boolean => purpose === 'kept-work';

/** Why an offer no longer stands, in the mail to the provider that was asked. */
const takenBack: Readonly<Record<string, string>> = {
  'other-municipality': 'The candidate now lives in a municipality where you do not run this programme.',
  'no-consent': 'We have to ask the candidate for consent first. After a yes we may ask you again.',
};

/** Why a trajectory needs another job coach, in mails to the coordinator. */
const coachless: Readonly<Record<string, string>> = {
  'job-coach-gone':
    'The job coach of this candidate may no longer take part. Hand the trajectory on to another job coach or provider.',
  'job-coach-wrong':
    'The mail address of the job coach is somebody else’s. Phone the provider, and hand the trajectory to the right address.',
};

/** Why a decision is asked for now: the first time, or after a question. */
const asked: Readonly<Record<string, string>> & { readonly new: string } = {
  new: 'There is a new referral. We ask you to decide.',
  delegated: 'A colleague has passed a decision to you. We ask you to decide.',
  answered: 'Your question has been answered. The answer is on the page. We ask you to decide now.',
  unanswered: 'Nobody answered your question. We ask you to decide with what there is now, or to ask again.',
};

/** What the team hears has happened, in the subject and as the first line. */
const happened: Readonly<Record<string, readonly [subject: string, line: string]>> = {
  'ask-information': ['Question asked on referral', 'A question was asked about a referral that your team decides on.'],
  delegate: ['Passed to a colleague: referral', 'A referral that your team decides on was passed to a colleague.'],
};
const decided: readonly [string, string] = ['Decision on referral', 'A referral at your team has been decided on.'];

const decisions: Readonly<Record<string, string>> = {
  approve: 'The decision: approved.',
  decline: 'The decision: not approved.',
  'ask-information': 'A decision follows after the answer.',
  delegate: 'That colleague has now been asked to decide.',
};

/** English texts of the mails to people who do this for work. */
export const workMailsEn: Record<WorkMail, MailText> = {
  approve: {
    subject: ({ reference, codes }) =>
      codes.about === 'answered'
        ? `Answer to the question on referral ${reference}`
        : `Decision asked on referral ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.level === 'team' && words.codes.about === 'answered'
        ? 'The question of your team has been answered. Who in the team decides now?'
        : opening(words, asked[words.codes.about] ?? asked.new, 'the municipality or UWV'),
      'The page says why this candidate fits. You can also ask a question first.',
      by(words),
    ],
    button: 'View the referral',
  },
  'matched-approver': {
    subject: ({ reference }) => `A provider has a place for ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      `A place has been found with ${facts.provider}.`,
      facts.startsOn === '' ? '' : `The first talk is on ${facts.startsOn}.`,
      'You need not do anything.',
    ],
  },
  'started-approver': {
    subject: ({ reference }) => `Trajectory started: ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [`The trajectory started on ${facts.startsOn}.`, 'You need not do anything.'],
  },
  'ended-approver': {
    subject: ({ reference }) => `Referral ${reference} is closed, nothing for you to do`,
    why: reader,
    paragraphs: ({ facts }) => ['The referral has been closed.', facts.closure, 'You need not do anything.'],
  },
  'team-decision': {
    subject: ({ reference, codes }) => `${(happened[codes.decision] ?? decided)[0]} ${reference}`,
    why: reader,
    paragraphs: ({ facts, codes }) => [
      (happened[codes.decision] ?? decided)[1],
      decisions[codes.decision] ?? '',
      facts.reason === '' ? '' : `The reason: ${facts.reason}`,
      facts.decidedOn === '' ? '' : `Date of the decision: ${facts.decidedOn}.`,
      'Is this not right? Then phone us at once.',
    ],
  },
  'accept-offer': {
    subject: ({ reference }) => `Do you have a place? Candidate ${reference}`,
    why: reader,
    paragraphs: (words) => [
      opening(words, 'There is a candidate who fits you. Do you have a place?', 'the provider'),
      'You see the contact data once you have said yes.',
      by(words),
    ],
    button: 'View the candidate',
  },
  'offer-withdrawn': {
    subject: ({ reference, codes }) =>
      codes.about === 'term-passed'
        ? `The term has passed: candidate ${reference}`
        : `No answer needed any more on candidate ${reference}`,
    why: reader,
    paragraphs: ({ codes }) => {
      if (codes.about === 'term-passed') {
        return [
          'We asked you whether you have a place for a candidate. No answer came within the term.',
          'So we now go on without it. The place that we held with you is free again.',
          'Did you have a place? Phone us.',
        ];
      }
      const why = takenBack[codes.about];
      if (why !== undefined)
        return [
          'We asked you whether you have a place for a candidate. That question no longer stands.',
          why,
          'The place that we held with you is free again. You need not do anything.',
        ];
      return [
        'The referral of a candidate whom we proposed to you has stopped.',
        'The place that we held with you is free again. You need not do anything.',
      ];
    },
  },
  'coach-assigned': {
    subject: ({ reference }) => `New candidate, please get in touch: ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      'You have a new candidate. Phone or mail this week to get acquainted, and agree on a time and place.',
      `The first talk is planned for ${facts.startsOn}. The candidate knows that day too.`,
      'The page says who it is and how to get in touch.',
      'After that day we ask you whether the talk was held. Is that day not possible? Move the talk on the page.',
    ],
    button: 'View the candidate and the contact data',
  },
  'confirm-start': {
    subject: (words) =>
      isUncalled(words)
        ? `No contact yet for ${words.reference}`
        : `Was the first talk held? Candidate ${words.reference}`,
    why: reader,
    paragraphs: (words) => [
      isUncalled(words)
        ? uncalled(words, 'Then fill in on the page what was agreed.')
        : (coachless[words.codes.about] ?? behind(words, 'Has the first talk with the candidate been held?')),
      words.facts.startsOn === ''
        ? ''
        : isUncalled(words)
          ? `The day of the first talk according to the provider: ${words.facts.startsOn}.`
          : `It was planned on ${words.facts.startsOn}.`,
      by(words),
    ],
    button: 'Report the first talk',
  },
  'check-in': {
    subject: ({ reference, facts, codes }) =>
      `${keeps(codes) ? 'Is the work still there' : 'How is it going'}${facts.checkInOn === '' ? '' : ` (${facts.checkInOn})`}? Candidate ${reference}`,
    why: reader,
    paragraphs: (words) => [
      coachless[words.codes.about] ??
        behind(
          words,
          keeps(words.codes) ? 'Is the work of the candidate still there?' : 'How is the trajectory going?',
        ),
      words.facts.checkInOn === '' ? '' : `The reference date is ${words.facts.checkInOn}.`,
      words.codes.purpose === 'final' ? 'This is the last check-in.' : '',
      'It takes about two minutes.',
      by(words),
    ],
    button: 'Fill in the check-in',
  },
  'contact-changed': {
    subject: ({ reference }) => `New contact data of candidate ${reference}`,
    why: reader,
    paragraphs: () => [
      'The candidate has a new phone number or e-mail address.',
      'You see the new data on the page below. Do not use the old ones any more.',
    ],
    button: 'See the new data',
  },
  'case-ended': {
    subject: ({ reference }) => `Candidate ${reference}: the referral has been closed`,
    why: reader,
    paragraphs: ({ facts }) => ['A referral with you has been closed.', facts.closure, 'The place is free again.'],
  },
  'candidate-died': {
    subject: ({ reference }) => `Referral ${reference} is closed`,
    why: reader,
    paragraphs: ({ level }) =>
      level === 'coordinator'
        ? [
            'We were told that the candidate of this referral has died.',
            'Everything has stopped. The candidate gets no more messages. All others have had a short message.',
            'You need not do anything. Is it not so? Then tell the administrator.',
          ]
        : [
            'We have had sad news about the candidate. That is why this referral is closed.',
            'Please do not contact the candidate any more. You need not do anything here.',
            'Would you like to talk about it? Feel free to call us.',
          ],
  },
  call: {
    // Nobody has to be phoned about a referral that somebody made in another's name.
    subject: ({ reference, codes }) =>
      `${codes.about === 'not-mine' ? 'Report about' : 'Phone about'} referral ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.facts.times === ''
        ? 'This referral needs a phone call. Will you make it?'
        : 'Somebody got our mail and says: this was not me. We have stopped, and erased the data of the candidate.',
      words.facts.times === '' ? '' : `This has now happened ${words.facts.times} times to referrals of this sender.`,
      words.facts.times === ''
        ? 'The page says whom to phone and why.'
        : 'The page says what you can do, and what else this sender sent.',
      doBy(words),
    ],
    button: 'See what is needed',
  },
  resolve: {
    subject: ({ reference }) => `A way out is needed for referral ${reference}`,
    why: reader,
    paragraphs: (words) => [
      'This referral is stuck and needs you.',
      'The page says why, and what you can do.',
      doBy(words),
    ],
    button: 'Find a solution',
  },
  'await-place': {
    subject: ({ reference, reminder, codes }) =>
      codes.about !== '' && reminder === 0
        ? `Waiting for a place, phone the provider: referral ${reference}`
        : `Waiting long for a place: referral ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.codes.about === 'treating-provider' || words.codes.about === 'chosen-provider'
        ? 'Someone waits for a place at one particular provider. It has none now. Please phone that provider.'
        : words.codes.about === 'all-full'
          ? 'Someone waits for a place. The providers that fit said that they have none, or did not answer. Please phone them.'
          : 'Someone has been waiting long for a place. Can you find a place somewhere?',
      doBy(words),
    ],
    button: 'View the referral',
  },
  duplicate: {
    subject: ({ reference }) => `Perhaps double: ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      `This referral looks like ${facts.duplicateOf}. It may be the same person.`,
      'Look at both. Is it the same person? Then withdraw one of them. The referrer does not know about this.',
    ],
    button: 'Look at this referral',
  },
  'nobody-called': {
    subject: ({ reference }) => `No contact yet for ${reference}`,
    why: reader,
    paragraphs: (words) => [uncalled(words, '')],
  },
  'coordinator-silent': {
    subject: ({ reference }) => `Coordinator does not respond at ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      'The coordinator got a task for this, but has not done anything yet. We have reminded them several times.',
      `It should have been done by ${facts.dueOn}. Someone is waiting for it.`,
      'Will you take this up, or see to it that somebody else does? With the button you can finish the task yourself.',
    ],
    button: 'View the task',
  },
  stuck: {
    subject: ({ reference }) => `System stuck at ${reference}`,
    why: reader,
    paragraphs: () => [
      'The system cannot go on with this referral.',
      'Nothing is lost. Report it to the administrator and see what the candidate needs now.',
    ],
    button: 'View the referral',
  },
};
