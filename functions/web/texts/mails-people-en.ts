import type { MailText, MailWords, PeopleMail } from './mails.ts';
import { whyOfAsked, whyOfGiven, whyOfReader, whyOfSender } from './mails-why.ts';

const reader = whyOfReader('en');
const asked = whyOfAsked('en');
const sender = whyOfSender('en');
const given = whyOfGiven('en');
/** A referral without a programme fitted no door and is brought to the right one by the coordinator. */
const handover = 'We will get in touch to find the right place together.';
/** What comes after receipt. Nobody has to agree everywhere, and a referral without a programme fitted no door. */
const next = (programme: string, approval: string, shared: boolean): string => {
  if (programme === '') return handover;
  if (approval === 'none') return 'We now look for a place. Nobody has to approve that any more.';
  if (approval.startsWith('yes-first')) {
    const first = shared ? 'First we ask whether the candidate wants this.' : 'First we ask for your consent.';
    const then =
      approval === 'yes-first' ? 'Then we ask for approval and look for a place.' : 'Then we look for a place.';
    return `${first} A separate mail is about that. ${then}`;
  }
  return 'We now ask for approval. After that we look for a place.';
};
/** Who guides the candidate, once a provider has named somebody. */
const coachLine = (coach: MailWords['coach'], shared: boolean): string => {
  if (coach === undefined) return '';
  const phone = coach.phone === '' ? '' : ` Phone: ${coach.phone}.`;
  return `${shared ? 'The job coach' : 'Your job coach'} is ${coach.name}.${phone}`;
};
/** By when to answer, or that the day has passed: nobody is asked to do something in the past. */
const by = ({ facts, isPastDue }: MailWords): string =>
  isPastDue ? `This was due by ${facts.dueOn}. Please still answer.` : `Please answer by ${facts.dueOn}.`;
const follow = 'See how it is going';
/** Why it takes longer, and who does something about it. */
const delays: Readonly<Record<string, readonly string[]>> = {
  'no-provider': [
    'No provider with a place has been found yet.',
    'The coordinator now looks further. The referral simply stays open.',
  ],
  'no-answer': [
    'There is no decision on the referral yet. No answer came in time.',
    'So we now ask others too. The referral simply stays open.',
  ],
  'talk-unknown': [
    'The day of the first talk is over. Nobody could tell us whether the talk was held.',
    'We are finding out. Has nothing happened? Report it on the status page, with the button below.',
  ],
};
/** Closed without a place, after it was agreed: nobody decided against it, so there is nothing to object to. */
const noPlace = (phone: string): readonly string[] => [
  'There was no provider with a place that fits. That is not because of the candidate, and the approval does not change.',
  `What now? Phone us: ${phone}. Together we look which support is possible now.`,
];
const complaint = 'Do you have a complaint about how it went? Phone or mail our helpdesk.';
const declineDoor: Readonly<Record<string, string>> = {
  'not-target-group': 'Another trajectory may fit. Phone us and we will look further together.',
  'other-provision': 'Ask your work coach or municipality which support that is. Phone us if that does not work.',
  'not-now': 'You can always be referred again later. Phone us if you want to know what is possible now.',
  'not-our-resident': 'Apply at the municipality where you live. Phone us and we will find the right place.',
};
const otherDoor = 'Phone us. We tell you why, and we look together for support that does fit.';
const decidedBy = (who: string): string => (who === '' ? '' : `Who decided: ${who}.`);
/** Algemene wet bestuursrecht, art. 6:7 and 6:8: six weeks, from the day after the decision was made known to the person. */
const objectionTerm =
  'You can object until 6 weeks after the day on which the decision was sent on paper or online. You have not had a decision yet? Ask whoever decided for it.';

/** English texts of the mails to candidate and referrer. */
export const peopleMailsEn: Record<PeopleMail, MailText> = {
  'received-candidate': {
    subject: ({ shared, reference }) =>
      shared ? `Referral ${reference} received` : `Your referral ${reference} has been received`,
    why: reader,
    paragraphs: ({ shared, facts, codes }) => [
      shared ? 'The referral has been received.' : 'Your referral has been received. Well done for taking this step.',
      next(facts.programme, codes.approval, shared),
      'The button below always shows what is happening. You can also withdraw the referral there.',
    ],
    button: follow,
  },
  'confirm-sender': {
    subject: ({ level, reference }) =>
      level === 'coordinator' ? `Phone the sender of referral ${reference}` : `Confirm referral ${reference}`,
    why: sender,
    paragraphs: (words) =>
      words.level === 'coordinator'
        ? [
            'Someone without an e-mail address made a referral. Call first: did this person really do it themselves?',
            'Until then we do nothing, and nobody else hears of it.',
            by(words),
          ]
        : [
            `Someone used this e-mail address to make a referral at ${words.service}.`,
            'Was that you? Then confirm it with the button below. Until then we do nothing, and nobody else hears of it.',
            'Was it not you? Then you need not do anything. You can also tell us with the button. Then we erase everything at once.',
            `Without an answer we erase the referral after ${words.facts.dueOn}.`,
          ],
    button: 'Confirm or report',
    buttonByPhone: 'Fill in how the call went',
  },
  'told-about-referral': {
    subject: ({ reference }) => `A referral was made: ${reference}`,
    why: reader,
    paragraphs: ({ shared, service }) => [
      shared
        ? `A professional has referred the candidate to ${service}.`
        : `A professional has referred you to ${service}.`,
      `${service} helps people towards work or school. Taking part is voluntary.`,
      shared
        ? 'Is this all right? Then nobody needs to do anything.'
        : 'Is this all right? Then you need not do anything. You will hear from us how it goes on.',
      'Is it not right, or not wanted? Tell us with the first button.',
      shared
        ? 'The second button always shows how it is going, and who made the referral.'
        : 'The second button always shows how it is going, and who referred you.',
    ],
    button: 'This is not right or I do not want this',
    otherButton: follow,
  },
  'confirm-interest': {
    subject: ({ level, reference }) =>
      level === 'coordinator'
        ? `Ask the candidate for a yes or no: referral ${reference}`
        : `Yes or no needed for referral ${reference}`,
    why: reader,
    paragraphs: (words) => {
      const { level, shared, service, codes } = words;
      if (level === 'coordinator') {
        return [
          'We need a yes or no of the candidate, and do not get it by mail.',
          'Ask the candidate whether they want to take part. The page says how to reach them. Taking part is voluntary. We only go on after a yes.',
          'Do you reach nobody? Then fill that in. The task stays.',
          by(words),
        ];
      }
      return [
        codes.about === 'own-referral' ? `You have referred yourself to ${service}. That needs your consent.` : '',
        codes.about === 'own-referral'
          ? ''
          : shared
            ? `A professional wants to refer the candidate to ${service}.`
            : `A professional wants to refer you to ${service}.`,
        `${service} helps people towards work or school. Taking part is voluntary.`,
        shared ? 'We go on only when the candidate says yes.' : 'We go on only when you say yes.',
        codes.about === 'own-referral'
          ? 'The page says what the help is, and who will see your details.'
          : shared
            ? 'The page says what the help is and who will see the details. With a code it also says who made the referral.'
            : 'The page says what the help is and who will see your details. With a code it also says who referred you.',
        by(words),
      ];
    },
    button: 'Say yes or no',
    buttonByPhone: 'Fill in what the candidate said',
  },
  'confirmed-candidate': {
    subject: ({ reference }) => `We go on with referral ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      shared
        ? 'The candidate wants to take part. We go on now.'
        : 'You want to take part. Good that you told us. We go on now.',
      'With the button below you can always see what is happening.',
      shared
        ? 'Stopping is always possible, also by the button.'
        : 'Do you change your mind? You can always stop, also by the button.',
    ],
    button: follow,
  },
  'address-given': {
    subject: ({ reference }) => `This mail address was given at referral ${reference}`,
    why: given,
    paragraphs: ({ service, shared }) => [
      `This address was given at ${service}.`,
      'From now on we send messages about this referral here.',
      shared ? 'Is that right? Then nobody needs to do anything.' : 'Is that right? Then you need not do anything.',
      'The button below shows how it is going.',
    ],
    button: follow,
  },
  'approved-candidate': {
    subject: ({ reference }) => `Referral ${reference} has been approved`,
    why: reader,
    paragraphs: ({ shared }) => [
      shared ? 'Good news: the referral has been approved.' : 'Good news: your referral has been approved.',
      'We are now looking for a place with a provider. A provider guides people towards work or school.',
    ],
    button: follow,
  },
  'declined-candidate': {
    subject: ({ reference }) => `Decision on referral ${reference}, and what you can do now`,
    why: reader,
    paragraphs: ({ shared, facts, codes, objection }) => [
      shared ? 'The referral was not approved.' : 'Your referral was not approved.',
      decidedBy(facts.decidedBy),
      `The reason: ${facts.reason}`,
      `What now? ${declineDoor[codes.reason] ?? otherDoor}`,
      objection,
      objectionTerm,
    ],
    button: 'View the referral',
  },
  'waiting-candidate': {
    subject: ({ reference }) => `On the waiting list with referral ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      'There is no free place at the moment.',
      shared ? 'The candidate is on the waiting list.' : 'You are on the waiting list. You need not do anything.',
      'Whoever waits longest gets the first place that fits. You will get a mail when there is a place.',
      'Now and then we ask whether this is still wanted. No answer changes nothing.',
    ],
    button: follow,
  },
  'delayed-candidate': {
    subject: ({ reference }) => `It takes longer: referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, codes, phone }) => [
      ...(delays[codes.about] ?? []),
      shared
        ? 'Nobody needs to do anything now.'
        : 'You need not do anything now, unless there is something to report.',
      `The button below always shows what is happening. Does it take too long? Phone us: ${phone}.`,
    ],
    button: follow,
  },
  'still-wanted': {
    subject: ({ level, reference }) =>
      level === 'coordinator'
        ? `Ask whether the candidate still wants to wait: referral ${reference}`
        : `Do you still want this? Referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts, codes, level }) => {
      const isListed = codes.about !== 'unplaced' && facts.waitingSince !== '';
      if (level === 'coordinator') {
        return [
          isListed
            ? `This candidate has been on the waiting list since ${facts.waitingSince} and has no e-mail.`
            : 'No provider has been found for this candidate yet. They have no e-mail.',
          isListed
            ? 'Phone them and ask whether they still want this. Their place on the list stays.'
            : 'Phone them and ask whether they still want this.',
        ];
      }
      if (!isListed) {
        return [
          'No provider with a place has been found yet. We keep looking.',
          shared ? 'Is it still wanted?' : 'Do you still want to wait? Or would you rather have us phone you?',
          'No answer? Then we simply keep looking.',
        ];
      }
      return [
        shared
          ? `The candidate has been on the waiting list since ${facts.waitingSince}. There is no free place yet.`
          : `You have been on the waiting list since ${facts.waitingSince}. There is no free place yet.`,
        shared ? 'Is it still wanted?' : 'Do you still want to wait? Or would you rather have us phone you?',
        shared
          ? 'No answer? Then the candidate simply stays on the list.'
          : 'If you do not answer, you simply stay on the list, at the same place.',
      ];
    },
    button: 'Say yes, no or phone me',
    buttonByPhone: 'Fill in what the candidate said',
  },
  'matched-candidate': {
    subject: ({ reference }) => `A place was found for referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts, coach }) => [
      `A place has been found with ${facts.provider}.`,
      facts.startsOn === ''
        ? ''
        : `The first talk is on ${facts.startsOn}. The day is also attached, for your calendar.`,
      coachLine(coach, shared),
      shared
        ? 'The job coach will phone or mail the candidate to agree on a time and place.'
        : 'Your job coach will phone or mail you to agree on a time and place.',
      shared
        ? 'Does the candidate hear nothing? Report it with the button below, or phone us.'
        : 'Do you hear nothing? Report it with the button below, or phone us.',
    ],
    button: follow,
  },
  'talk-moved-candidate': {
    subject: ({ reference, facts }) => `New day (${facts.startsOn}) for referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts, coach }) => [
      `The first talk has been moved to ${facts.startsOn}.`,
      'The new day is also attached, for your calendar.',
      coachLine(coach, shared),
      shared
        ? 'Does that day not suit? The candidate can phone the job coach, or us.'
        : 'Does that day not suit? Phone your job coach, or phone us.',
    ],
    button: follow,
  },
  'coach-changed-candidate': {
    subject: ({ reference }) => `New contact person for referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts }) => [
      shared
        ? `The candidate has another job coach at ${facts.provider}.`
        : `You have another job coach at ${facts.provider}.`,
      shared
        ? 'Who it is, is on the page behind the button.'
        : 'Who it is, you read on your page. What you agreed on still stands.',
    ],
    button: follow,
  },
  'started-candidate': {
    subject: ({ reference }) => `Begun: referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts }) => [
      shared ? `The guidance began on ${facts.startsOn}.` : `Your guidance began on ${facts.startsOn}.`,
      shared
        ? 'The job coach and the candidate make a plan together.'
        : 'You make a plan together with your job coach. Good luck!',
    ],
    button: follow,
  },
  'goal-reached-candidate': {
    subject: ({ reference }) => `Good news for referral ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      shared ? 'The goal has been reached. Congratulations!' : 'You have reached your goal. Congratulations!',
      'With that the guidance is finished.',
      shared
        ? 'Later we ask the job coach whether the work is still there.'
        : 'Later we ask your job coach whether the work is still there. You need not do anything.',
      'After that we close the referral, and say so. Is help needed again? Phone us.',
    ],
    button: follow,
  },
  'ended-candidate': {
    subject: ({ reference }) => `Referral ${reference} has been closed`,
    why: reader,
    paragraphs: ({ facts, codes, phone }) => [
      'The referral has been closed.',
      facts.closure,
      ...(codes.closure === 'no-place' ? noPlace(phone) : []),
      'We keep the data no longer than needed. After that we erase them.',
      'Do you want to start again later? You always can.',
      codes.closure === 'no-place' ? complaint : '',
    ],
    button: 'View the referral',
  },
  'consent-withdrawn-candidate': {
    subject: ({ reference }) => `Stopped as you asked: referral ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts }) => [
      shared
        ? 'The consent was taken back. We have stopped at once.'
        : 'You have taken back your consent. You always may. We have stopped at once.',
      facts.closure,
      'We ask and tell nobody anything more about this referral.',
      'We keep the details no longer than needed. Do you want us to erase them now? Phone us.',
      'Do you want to start again later? You always can.',
    ],
    button: 'View the referral',
  },
  'received-referrer': {
    subject: ({ reference }) => `We have received referral ${reference}`,
    why: reader,
    paragraphs: ({ facts, codes }) => [
      'Thank you for your referral. It has been received.',
      codes.approval.startsWith('yes-first')
        ? 'First we ask the candidate for consent. We go on only after a yes.'
        : '',
      facts.programme === ''
        ? 'We will get in touch to find the right place together.'
        : codes.approval.endsWith('none')
          ? 'You will hear about the start and the end.'
          : 'You will hear about the decision, the start and the end.',
    ],
    button: follow,
  },
  'approved-referrer': {
    subject: ({ reference }) => `Your referral ${reference} has been approved`,
    why: reader,
    paragraphs: () => ['The candidate you referred has been approved.', 'We are now looking for a place.'],
    button: follow,
  },
  'declined-referrer': {
    subject: ({ reference }) => `Your referral ${reference} was not approved`,
    why: reader,
    paragraphs: ({ facts }) => [
      'The candidate you referred was not approved.',
      decidedBy(facts.decidedBy),
      `The reason: ${facts.reason}`,
      'Are you not sure which support does fit? Phone us and we will think along.',
      'The candidate will be told, with how to object and until when.',
    ],
    button: 'View the referral',
  },
  'started-referrer': {
    subject: ({ reference }) => `Your referral ${reference} has started`,
    why: reader,
    paragraphs: ({ facts }) => [`The trajectory of the candidate you referred started on ${facts.startsOn}.`],
    button: follow,
  },
  'ended-referrer': {
    subject: ({ reference }) => `Your referral ${reference} has been closed`,
    why: reader,
    paragraphs: ({ facts, codes, phone }) => [
      'The referral you made has been closed.',
      facts.closure,
      codes.closure === 'not-me' ? 'Was the mail address wrong? Refer again with the right one, or phone us.' : '',
      ...(codes.closure === 'no-place' ? [...noPlace(phone), 'You can always refer again later.', complaint] : []),
    ],
    button: 'View the referral',
  },
  'goes-on-referrer': {
    subject: ({ reference }) => `Your referral ${reference} goes on`,
    why: reader,
    paragraphs: () => [
      'You proposed to stop this referral. We have looked into that.',
      'The referral goes on. You need not do anything.',
    ],
    button: 'View the referral',
  },
  'give-information': {
    subject: ({ reference }) => `Question about referral ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.level === 'person'
        ? 'There is a question about the referral you made.'
        : 'The referrer did not answer a question. Ask them and fill in the answer.',
      'Without an answer no decision can be made yet.',
      by(words),
    ],
    button: 'Read and answer the question',
  },
  code: {
    subject: ({ reference }) => `Your code for ${reference}`,
    why: asked,
    paragraphs: ({ facts }) => [
      'You asked for a code to view a referral.',
      `The code works for ${facts.minutes} minutes, and only on the device on which you asked for it.`,
      'Did you not ask for a code? Then you need not do anything. Give the code to nobody.',
    ],
  },
  'new-link': {
    subject: ({ reference }) => `New link for ${reference}`,
    why: (words) => (words.codes.about === 'worn-out' ? reader(words) : asked(words)),
    paragraphs: ({ codes }) =>
      codes.about === 'worn-out'
        ? [
            'Something was tried too often with your previous link, such as a code or a birth date. Perhaps that was not you.',
            'So that link no longer works. This is your new link. Do not forward this mail.',
          ]
        : ['You asked for a new link. An older link may have stopped working.'],
    button: 'Open the page',
  },
};
