import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../../functions/cases/apply-answer.ts';
import { mayApprove, teamMailbox } from '../../../functions/domain/approver.ts';
import { doors } from '../../../functions/domain/codes.ts';
import { asksWhoDecides } from '../../../functions/domain/decider.ts';
import { midden, requestOf } from '../fixtures.ts';
import { summary } from '../summary.ts';
import { answer, asked, byClinician, byWorkCoach } from '../walk.ts';

// Sources: Participatiewet article 7, paragraph 4 (assessing a right to support may not be outsourced); the programme's own
// description of its doors (see docs/glossary.md for the words).
const region = midden();
const zeist = { door: 'sterk-met-werk', municipality: 'GM0355' } as const;

describe('who approves', () => {
  test('somebody of 27 or older: the work coach that they name', () => {
    const walk = asked(requestOf({ situation: { workCoachEmail: 'coach@zeist.example' } }));
    expect(walk.task('approve#1').owner).toBe('approver');
  });

  test('without a work coach: the team of the municipality', () => {
    expect(asked(requestOf()).task('approve#1').owner).toBe('team');
    expect(asked(byClinician).task('approve#1').owner).toBe('team');
  });

  test('a work coach who refers: that same work coach', () => {
    expect(asked(byWorkCoach).task('approve#1').owner).toBe('approver');
  });

  test('a work coach whose address is not the municipality’s: the team instead', () => {
    const walk = asked(requestOf({ situation: { workCoachEmail: 'coach@elders.example' } }));
    expect(walk.task('approve#1').owner).toBe('team');
  });

  test('an executing body decides for the municipalities that it works for, and for no others', () => {
    const email = 'coach@ferm-werk.example';
    expect(mayApprove(region, { ...zeist, municipality: 'GM0632', email }).ok).toBe(true);
    expect(mayApprove(region, { ...zeist, email }).ok).toBe(false);
  });

  test('IPS for somebody whose benefit UWV pays: UWV', () => {
    const uwv = { door: 'ips-uwv', municipality: 'GM0355' } as const;
    expect(teamMailbox(region, uwv)).toBe(region.uwv.teamMailbox);
    expect(mayApprove(region, { ...uwv, email: 'coach@zeist.example' }).ok).toBe(false);
  });

  test('somebody of 16 to 26: nobody has to', () => {
    const walk = asked(requestOf({ birthDate: '2005-03-27' }));
    expect(walk.world.from.referral.stage).toBe('placing');
    expect(walk.task('approve#1')).toBeUndefined();
  });

  test('never a provider, at no door', () => {
    const domains = region.providers.flatMap((provider) => provider.domains);
    const verdicts = doors.flatMap((door) =>
      domains.map((domain) => mayApprove(region, { door, municipality: 'GM0355', email: `anna@${domain}` }).ok),
    );
    expect(new Set(verdicts)).toEqual(new Set([false]));
  });

  test('never the candidate, even with an address at the municipality', () => {
    const own = { email: 'sam@zeist.example', candidateEmail: 'sam@zeist.example' };
    expect(mayApprove(region, { ...zeist, ...own })).toEqual({ ok: false, code: 'candidates-own-address' });
  });

  test('a team names the person who decides: they stand among the people of the case, and nowhere else', () => {
    const named = { decidedByName: 'Fenna de Beslisser' };
    for (const given of [
      { choice: 'approve', ...named },
      { choice: 'decline', reason: 'not-now', ...named },
      { choice: 'ask-information', question: 'Welke dagen?', ...named },
    ] as const) {
      const { parties, events, ...others } = answer(asked(byClinician), 'approve#1', given);
      // Who asks something first decides nothing yet.
      const asks = given.choice === 'ask-information' ? { asked: true } : {};
      const decider = { ...asks, role: 'decider', taskId: 'HW-0000000#approve#1', name: 'Fenna de Beslisser' };
      expect(parties).toContainEqual({ ...decider, at: events[0]?.at });
      expect(JSON.stringify([events, others])).not.toContain('Fenna');
    }
    expect(asksWhoDecides('approve', 'team')).toBe('required');
  });

  test('the coordinator may name who decided on the phone; a work coach answers from their own mailbox and is not asked', () => {
    const given = { choice: 'approve', decidedByName: 'Fenna de Beslisser' } as const;
    expect(asksWhoDecides('approve', 'coordinator')).toBe('optional');
    expect(asksWhoDecides('approve', 'approver')).toBeUndefined();
    expect(asksWhoDecides('accept-offer', 'coordinator')).toBeUndefined();
    expect(answer(asked(byWorkCoach), 'approve#1', given).parties).toEqual([]);
    const phoned = asked(byWorkCoach);
    const task = phoned.task('approve#1');
    const change = applyAnswer(phoned.world.from, task, given, phoned.ctx('coordinator'), undefined);
    expect(change?.parties).toMatchObject([{ role: 'decider', name: 'Fenna de Beslisser' }]);
  });

  test('the team of the municipality is told what its work coach decides', () => {
    const decided = answer(asked(byWorkCoach), 'approve#1', { choice: 'approve' });
    expect(summary(decided).told.some((line) => line.startsWith('team '))).toBe(true);
  });
});
