import type { Context } from 'hono';
import type { SubmitResult } from '../cases/intake-contracts.ts';
import { defined } from '../domain/defined.ts';
import type { Region } from '../domain/region.ts';
import { handoverTo } from '../web/public/handover.ts';
import { doorReasonInWords } from '../web/words/doors.ts';
import type { OtherDoorAnswer } from './api-schemas.ts';
import { apiLanguage } from './problem.ts';

/** The person whom the words about another door address, and where the candidate lives (CBS code). */
export interface OtherDoorReader {
  readonly municipality: string;
  readonly kind: 'self' | 'professional';
  /** The sandbox answers. */
  readonly isSandbox: boolean;
}

/** Answers a program that posted a referral which fits no door of ours: why, and who does help. */
export function answerOtherDoor(
  c: Context,
  region: Region,
  { otherDoor, door, reasons }: Extract<SubmitResult, { kind: 'other-door' }>,
  about: OtherDoorReader,
): Response {
  const lang = apiLanguage(c);
  const { organisation, how, ...reach } = handoverTo(region, otherDoor, about);
  const answer: OtherDoorAnswer = {
    status: 'other-door',
    otherDoor,
    ...defined({ door }),
    reasons: reasons.map((reason) => doorReasonInWords(reason, lang)),
    handover: { organisation: organisation[lang], how: how[lang], ...reach },
    ...(about.isSandbox && { sandbox: true }),
  };
  return c.json(answer, 200);
}
