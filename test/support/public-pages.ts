import { otherDoors } from '../../functions/domain/codes.ts';
import type { FormAnswers } from './form-filling.ts';

/** A public page that anyone can open at an address. */
export interface PublicPage {
  readonly name: string;
  /** Below the public base. */
  readonly path: string;
  readonly status: number;
}

/** Every public page that needs no answers. */
export const publicPages: readonly PublicPage[] = [
  { name: 'start', path: '/', status: 200 },
  { name: 'for-whom', path: '/aanmelden', status: 200 },
  { name: 'fit', path: '/aanmelden/past-dit-bij-mij', status: 200 },
  { name: 'ips', path: '/aanmelden/wat-is-ips', status: 200 },
  { name: 'folder', path: '/aanmelden/folder', status: 200 },
  { name: 'unknown-municipality', path: '/aanmelden/gemeente-onbekend', status: 200 },
  { name: 'first-question', path: '/aanmelden/zelf/geboortedatum', status: 200 },
  { name: 'first-question-professional', path: '/aanmelden/professional/functie', status: 200 },
  { name: 'sent-gone', path: '/aanmelden/verzonden', status: 200 },
  { name: 'wiped', path: '/aanmelden/gewist', status: 200 },
  { name: 'save-without-answers', path: '/aanmelden/bewaren', status: 410 },
  { name: 'saved', path: '/aanmelden/bewaard', status: 200 },
  { name: 'draft-gone', path: '/aanmelden/verder/nietmeer', status: 410 },
  { name: 'privacy', path: '/privacy', status: 200 },
  { name: 'accessibility', path: '/toegankelijkheid', status: 200 },
  { name: 'not-found', path: '/aanmelden/bestaat-niet', status: 404 },
  ...otherDoors.map((otherDoor) => ({
    name: `other-door-${otherDoor}`,
    path: `/aanmelden/uitkomst/${otherDoor}`,
    status: 200,
  })),
];

/**
 * A walk through the form: from `start` on, each page is filled in with `answers` (see `formOn` and `filledIn`) and sent, until
 * the address ends in `end`. Every page on the way is a state to look at, and so is each of them sent empty: optional pages
 * then go on, all others come back with their mistakes (status 400).
 */
export interface FormWalk {
  readonly name: string;
  /** Below the public base. */
  readonly start: string;
  readonly answers: FormAnswers;
  readonly end: RegExp;
}

const adult: FormAnswers = {
  'candidate.birthDate': '1990-05-07',
  place: 'Maarssen',
  'situation.inCareAt': 'none',
  'situation.benefit': ['participatiewet', 'ww'],
  'situation.registeredJobSeeker': 'false',
  'situation.workCoachEmail': 'sam@stichtse-vecht.example',
  'request.goal': 'Werk voor 20 uur per week.\nLiefst buiten.',
  'request.preferredProvider': 'kwintes',
  'request.availability': 'Op maandag en dinsdag, in de ochtend.',
  'request.remarks': 'Ik kom met de bus.',
  'candidate.givenName': 'Noor',
  'candidate.familyName': 'Bedacht',
  'candidate.email': 'noor@post.example',
  'candidate.phone': '06 12345678',
  'candidate.preferredContact': 'email',
  'candidate.language': 'nl',
  helper: 'yes',
  'representative.name': 'Ans Bedacht',
  'representative.relation': 'moeder',
  'representative.phone': '06 12345679',
  'agreement.informed': 'true',
  'agreement.consent': 'true',
};
const young: FormAnswers = {
  ...adult,
  'candidate.birthDate': '2007-03-02',
  'request.motivated': 'unsure',
  helper: 'no',
};
const clinician: FormAnswers = {
  ...adult,
  helper: 'no',
  'referrer.profession': 'clinician',
  'situation.inCareAt': 'altrecht',
  'situation.ipsPossible': 'yes',
  'referrer.name': 'Bo Voorbeeld',
  'referrer.organisation': 'Altrecht',
  'referrer.email': 'bo@altrecht.example',
};
const sent = /\/aanmelden\/verzonden$/;
const self = '/aanmelden/zelf';

/** Every kind of path through the form. Together they visit all of its pages. */
export const formWalks: readonly FormWalk[] = [
  { name: 'self-adult', start: self, answers: adult, end: sent },
  { name: 'self-young', start: self, answers: young, end: sent },
  { name: 'professional-ips', start: '/aanmelden/professional', answers: clinician, end: sent },
  {
    name: 'other-door-age',
    start: self,
    answers: { ...adult, 'candidate.birthDate': '2014-01-01' },
    end: /\/uitkomst\/under-16$/,
  },
  {
    name: 'other-door-place',
    start: self,
    answers: { ...adult, place: 'Amersfoort' },
    end: /\/uitkomst\/outside-region$/,
  },
  {
    name: 'other-door-care',
    start: self,
    answers: { ...adult, 'situation.inCareAt': 'altrecht', 'situation.ipsPossible': 'unknown' },
    end: /\/uitkomst\/ask-clinician-ips$/,
  },
  {
    name: 'other-door-benefit',
    start: self,
    answers: { ...adult, 'situation.benefit': ['wia'] },
    end: /\/uitkomst\/disability-benefit$/,
  },
  {
    name: 'other-door-city',
    start: self,
    answers: { ...adult, place: 'Utrecht' },
    end: /\/uitkomst\/municipality-buys-itself$/,
  },
  {
    name: 'other-door-motivation',
    start: self,
    answers: { ...young, 'request.motivated': 'no' },
    end: /\/uitkomst\/not-motivated$/,
  },
];

/** Answers to the anonymous check ("Past dit bij mij?"), each with its own result. */
export const fitAnswers: readonly FormAnswers[] = [
  { age: '19', place: 'Zeist', care: 'none', benefit: 'no' },
  { age: '35', place: 'Zeist', care: 'ips', benefit: 'unknown' },
  { age: '14', place: '', care: 'unsaid', benefit: 'no' },
];
