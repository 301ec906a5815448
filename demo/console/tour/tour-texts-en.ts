import { taskFormTexts } from '../../../functions/web/texts/task-form.ts';
import type { TourTexts } from './tour-texts.ts';

/** What the page calls it, so that a reader finds those very words there. */
const [approve] = taskFormTexts.en.approve.approve;

/** The tour in English. */
export const tourEn: TourTexts = {
  title: 'Guided tour in five stops',
  intro:
    'You follow a referral from its start to a trajectory. At each stop you are somebody else. It takes about ten minutes, and a mouse is all you need. Everybody is invented and no mail leaves this computer.',
  onePerson:
    'In this browser you are one person at a time. So open each page with the buttons below. They open in another tab. Come back to this tab after each step. Professionals get their mail in Dutch; the pages behind it are in English.',
  stops: {
    refer: {
      name: ({ first, second }) => `${first} and ${second} refer themselves`,
      title: ({ first }) => `You are now ${first}`,
      story: ({ first, second, municipality }) =>
        `${first} lives in ${municipality}, gets social assistance and wants to work again. ${first} refers themselves. ${second} does so on the same day.`,
      steps: () => ['Press the button. The referral comes in as from a partner’s website.'],
      done: ({ first, second }) => `${first} and ${second} have been referred. Both got a receipt by mail.`,
      missed: () => '',
    },
    decide: {
      name: ({ coach }) => `${coach} decides`,
      title: ({ coach }) => `You are now ${coach}, the work coach`,
      story: ({ coach, first, second }) =>
        `${coach} decides about ${first} and ${second}, and got a mail about each. Such a mail holds no name, because a mail may reach the wrong person.`,
      steps: ({ coach, fullFirst, second }) => [
        `Open ${coach}’s mail. Press the button in the mail. A page opens.`,
        `The page first wants to know whether you are ${coach}. Press its button for a code. The code then stands here.`,
        `Now you see ${coach}’s list: everything that waits for ${coach}. Press “${fullFirst}”, and then “${approve}”.`,
        `After that the question about ${second} opens by itself. Leave it alone, and come back to this tab. You will see later what happens when nobody answers.`,
      ],
      done: ({ coach, first }) =>
        `${coach} said yes to ${first}. The system looked for a provider with a free place at once.`,
      missed: ({ first }) =>
        `The referral of ${first} has ended. ${first} is told why, and what other help there is. Begin again to see the other stops.`,
    },
    accept: {
      name: ({ provider }) => `${provider} says yes`,
      title: ({ provider }) => `You are now ${provider}`,
      story: ({ provider, first }) =>
        `${provider} was asked whether there is a place for ${first}. A provider sees ${first}’s name and mail address only after a yes.`,
      steps: ({ provider }) => [
        `Open the mail of ${provider} and press the button in the mail.`,
        'This page asks for a code too. Press its button for a code. The code then stands here.',
        'Read what the provider sees. Then say yes: fill in job coach and day yourself, or press the button here.',
      ],
      done: ({ provider, first }) =>
        `${provider} has a place. ${first} was told who the job coach is and when the first talk is. So was the work coach.`,
      missed: ({ first }) => `The referral of ${first} has ended. Begin again to see the other stops.`,
    },
    month: {
      name: () => 'a month passes',
      title: () => 'You now move the clock',
      story: ({ first, second, coach }) =>
        `${first} can begin. But ${coach} did not answer about ${second}. What happens when nobody does anything for a month?`,
      steps: () => ['Press the button. First you see that the clock is moving, and then what changed in that month.'],
      done: ({ second }) => `A month passed. ${second} was not forgotten: each time somebody else was asked.`,
      missed: () => '',
    },
    free: {
      name: ({ second }) => `the coordinator helps ${second} on`,
      title: () => 'You are now the coordinator',
      story: ({ second, coach }) =>
        `The referral of ${second} is stuck. ${coach} was reminded twice. Then the team of the municipality was asked. Now it is up to you.`,
      steps: ({ coach, fullSecond }) => [
        'Open the coordinator’s mail and press the button in the mail.',
        'Ask for a code on the page. The code then stands here.',
        `Now you see the coordinator’s list. Press “${fullSecond}”.`,
        `You have phoned ${coach}, and ${coach} said yes. Press “${approve}”.`,
      ],
      done: ({ second }) => `The referral of ${second} goes on. The system asked a provider at once.`,
      missed: ({ second }) =>
        `Somebody decided about ${second} in time, so nothing is stuck. Begin again, and leave ${second} alone at stop 2.`,
    },
  },
  number: (n, title) => `Stop ${n}: ${title}`,
  isDone: 'Done',
  isNow: 'Now',
  refer: (names) => `Refer ${names}`,
  goal: 'To work again, three days a week.',
  and: ' and ',
  ownForm: 'Would you rather fill in the form?',
  openForm: 'Open the form',
  formHints: ({ municipality }, birthDate, email, coach) => [
    'Choose: for myself.',
    `Date of birth: ${birthDate}.`,
    `Place: ${municipality}.`,
    'Treatment: none. Benefit: social assistance.',
    `E-mail address of the work coach: ${coach}.`,
    `Your own e-mail address: ${email}. By this address the tour knows the referral.`,
    'The form asks for a code. It is shown below then.',
  ],
  openMail: (name) => `Open the mail of ${name}`,
  mailbox: (address) => `If the page asks for an e-mail address, fill in: ${address}.`,
  openPage: (name) => `Or go to the page at once, as ${name}`,
  code: (name) => `Code in the mailbox of ${name}:`,
  noCode: 'there is no code yet',
  enterCode: 'Enter the code for me',
  jobCoach: (name, email, date) => `Job coach: ${name}, ${email}. First talk: ${date}.`,
  accept: 'Say yes, with this job coach',
  month: 'Let a month pass',
  week: 'Let one more week pass',
  waitsFor: (task, owner) => `It now waits for ${owner}: ${task}.`,
  waitsForSystem: 'The system is still at work. That takes a few seconds.',
  be: (owner) => `Be ${owner}`,
  noMail: 'Mail stands still in this trial. Switch it on first: choose “No fault” there and press “Let it”.',
  openConsole: 'Go to the mail',
  watching: (seconds) => `This page looks every ${seconds} seconds whether it is done.`,
  stopWatching: 'Stop looking',
  look: 'See whether it is done',
  next: (title) => `Next: ${title}.`,
  last: 'This is the last stop.',
  finished: 'You have finished',
  finishedText: ({ first, second }) =>
    `You saw how ${first} got a place, and how ${second} was not forgotten. Who did what, and when, is on record.`,
  again: 'Begin again',
  againText: ({ first, second }) => `A new round has other people: ${first} and ${second}. What you did before stays.`,
  keep: 'Back to the round of before',
  story: (name) => `Read what happened to ${name}`,
  failed: 'That did not work',
  failedText: (status) => `The site answered ${status}. Nothing was changed. Please try again.`,
  back: 'Back to the tour',
};
