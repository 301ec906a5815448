import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type * as z from 'zod';
import type { SubmitResult } from '../cases/intake-contracts.ts';
import { inEveryLanguage } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';
import { cookieOptions, hostCookie } from '../web/http.ts';
import { type AnswersFacts, answersSchema, type SentFacts, sentFactsSchema } from '../web/public/form-facts.ts';
import { doorHintInWords } from '../web/words/doors.ts';
import type { PublicRuntime } from './site.ts';

type Keeper = Pick<PublicRuntime, 'publicUrl' | 'clock' | 'guards'>;

const secondsKept = 2 * 60 * 60;
/** Browsers take 4096 bytes per cookie, name and attributes included. */
const pieceLength = 3600;
/** API Gateway refuses requests with more than 10,240 bytes of headers; two pieces leave room for the rest. */
const mostPieces = 2;
/** All possible answers fit in this; more would be a forged cookie. */
const mostBytes = 64 * 1024;

/** How long an open page can bring its answers back: the longest that somebody may need (WCAG 2.2.1 names 20 hours). */
const secondsCarried = 20 * 60 * 60;

const sentName = 'sent';
const carriedName = 'carried';
const answersName = 'answers';
const pieceNames = ({ publicUrl }: Pick<Keeper, 'publicUrl'>, name: string) =>
  Array.from({ length: mostPieces }, (_, index) => hostCookie(publicUrl, `${name}${index}`));

/** Until when this browser keeps what is stored in it now. */
export function keptUntil({ clock }: Pick<Keeper, 'clock'>): Instant {
  return later(clock(), secondsKept * 1000);
}

/** A value as text, compressed because free text shrinks well. */
function pack(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url');
}

/**
 * The value in a packed text; undefined when it does not fit the schema, for instance because an older version of this
 * program packed it: it then counts as gone.
 */
function unpack<T>(packed: unknown, schema: z.ZodType<T>): T | undefined {
  if (typeof packed !== 'string') return undefined;
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes }).toString('utf8');
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Seals a value into as many cookies as it needs.
 * @returns false when it does not fit: the caller must then say so to the person.
 */
function keep(c: Context, keeper: Keeper, name: string, value: unknown): boolean {
  const { publicUrl, guards } = keeper;
  const sealed = guards.seal(name, pack(value), keptUntil(keeper));
  const pieces = Math.ceil(sealed.length / pieceLength);
  if (pieces > mostPieces) return false;
  for (const [index, piece] of pieceNames(keeper, name).entries()) {
    const part = sealed.slice(index * pieceLength, (index + 1) * pieceLength);
    if (part === '') deleteCookie(c, piece, cookieOptions(publicUrl, 0));
    else setCookie(c, piece, part, cookieOptions(publicUrl, secondsKept));
  }
  return true;
}

function recall<T>(c: Context, keeper: Keeper, name: string, schema: z.ZodType<T>): T | undefined {
  const { clock, guards } = keeper;
  const sealed = pieceNames(keeper, name)
    .map((piece) => getCookie(c, piece) ?? '')
    .join('');
  return unpack(guards.unseal(name, sealed === '' ? undefined : sealed, clock()), schema);
}

/** The answers, sealed, for a page to carry: they come back with what is typed on it. */
export function carryAnswers({ clock, guards }: Pick<Keeper, 'clock' | 'guards'>, answers: AnswersFacts): string {
  return guards.seal(carriedName, pack(answers), later(clock(), secondsCarried * 1000));
}

/** The answers that a page carried; undefined when it was left open for too long, or changed. */
export function carriedAnswers({ clock, guards }: Keeper, carried: string | undefined): AnswersFacts | undefined {
  return unpack(guards.unseal(carriedName, carried, clock()), answersSchema);
}

function forget(c: Context, { publicUrl }: Keeper, name: string): void {
  for (const piece of pieceNames({ publicUrl }, name)) deleteCookie(c, piece, cookieOptions(publicUrl, 0));
}

/** What the page after sending shows of a referral that was taken in. */
export function sentFactsOf(
  { reference, status, door, nextStep, statusToken, hints }: Extract<SubmitResult, { readonly kind: 'accepted' }>,
  about: Pick<SentFacts, 'formKey' | 'byCall' | 'callsNumber'>,
): SentFacts {
  return {
    reference,
    status,
    nextStep,
    statusToken,
    hints: hints.map((hint) => inEveryLanguage((language) => doorHintInWords(hint, language))),
    ...about,
    ...defined({ door }),
  };
}

/** Stores what the page after sending must show. */
export function keepSent(c: Context, keeper: Keeper, sent: SentFacts): boolean {
  forget(c, keeper, answersName);
  return keep(c, keeper, sentName, sent);
}

export function recallSent(c: Context, keeper: Keeper): SentFacts | undefined {
  return recall(c, keeper, sentName, sentFactsSchema);
}

/**
 * Stores the answers in the sender's browser until they are sent. False when they are too long for that: what was
 * stored before stays.
 */
export function keepAnswers(c: Context, keeper: Keeper, answers: AnswersFacts): boolean {
  return keep(c, keeper, answersName, answers);
}

export function recallAnswers(c: Context, keeper: Keeper): AnswersFacts | undefined {
  return recall(c, keeper, answersName, answersSchema);
}

/** Deletes the answers of the form under way, to start another. */
export function forgetAnswers(c: Context, keeper: Keeper): void {
  forget(c, keeper, answersName);
}

/** "Stop and wipe". */
export function forgetAll(c: Context, keeper: Keeper): void {
  forget(c, keeper, answersName);
  forget(c, keeper, sentName);
}
