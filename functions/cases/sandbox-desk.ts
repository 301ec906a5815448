import { createHash } from 'node:crypto';
import { localDate } from '../domain/calendar.ts';
import { chooseDoor } from '../domain/door.ts';
import { intakeClosedOn } from '../domain/intake-closed.ts';
import type { Context } from '../domain/journey/context.ts';
import { sandboxToken } from '../domain/sandbox.ts';
import { sandboxReference } from '../domain/sandbox-answers.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { IntakeDesk } from './intake-contracts.ts';
import { accepted, closedAnswer, mayHandOver, takenIn } from './intake-desk.ts';

/**
 * Answers referrals as the intake desk does, by the same rules, and keeps nothing: it is given no store, no mail and no counter, so that it
 * can neither write nor know of anybody. Two answers of the desk are therefore never its own: that there were too many, and that a key
 * was used for another body.
 */
export function createSandboxDesk(runtime: Pick<Runtime, 'region' | 'clock'>): Pick<IntakeDesk, 'submit'> {
  return {
    async submit(request, { sender, origin, idempotencyKey = '' }) {
      const { region } = runtime;
      const now = runtime.clock();
      const today = localDate(now);
      const closed = intakeClosedOn(region, today);
      if (closed !== undefined) return closedAnswer(closed, now);
      const choice = chooseDoor(region, request, today);
      if (choice.kind === 'other-door' && !mayHandOver(request, today))
        return { kind: 'other-door', otherDoor: choice.otherDoor, door: choice.door, reasons: choice.reasons };
      const seed = createHash('sha256')
        .update(JSON.stringify([idempotencyKey, request]))
        .digest();
      const ctx: Context = {
        now,
        region,
        newId: (size) => '0'.repeat(size),
        linkKeyVersion: 1,
        // Nobody is put on a list, and nobody can be found.
        mailboxMark: () => '',
        findMarks: () => [],
        origin,
        actor: request.referrer.role === 'self' ? 'candidate' : 'referrer',
      };
      const known = { id: sandboxReference(seed), statusLinkId: sandboxToken };
      const { after } = takenIn(request, choice, known, sender.proof !== 'none', ctx);
      return accepted(runtime, after, sandboxToken, true, choice.kind === 'door' ? choice.hints : []);
    },
  };
}
