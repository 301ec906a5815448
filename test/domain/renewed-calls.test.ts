import { expect, test } from 'vitest';
import { pauseGuidance, resumeGuidance } from '../../functions/domain/journey/pausing.ts';
import { remindCoordinator } from '../../functions/domain/journey/reminders.ts';
import { whyPast } from '../../functions/domain/link-use.ts';
import { requestOf } from './fixtures.ts';
import { guided, trajectoryOf, type Walk } from './walk.ts';

/** Guidance of somebody who is phoned. */
function phoned(): Walk {
  const { candidate } = requestOf();
  const { email: _, ...rest } = candidate;
  const referrer = {
    role: 'professional',
    name: 'Kim School',
    profession: 'school',
    email: 'kim@school.example',
  } as const;
  return guided({
    ...requestOf({ referrer }),
    candidate: { ...rest, phone: '+31612345678', preferredContact: 'phone' },
  });
}

const pause = (walk: Walk, until: string) =>
  walk.go(
    pauseGuidance(
      walk.world.from,
      trajectoryOf(walk),
      { reason: 'health', from: '2026-01-12', until },
      walk.ctx('job-coach'),
    ),
  );
const calls = ({ world }: Walk) => world.from.tasks.filter(({ about }) => about === 'pause-candidate');

test('a call about a pause takes the place of the one before, which nobody made yet: one is open, with the time of the first', () => {
  const walk = phoned();
  pause(walk, '2026-02-01');
  const [first] = calls(walk);
  if (first === undefined) throw new Error('nobody is phoned');
  const link = walk.world.letters.find(({ link: { taskId } }) => taskId === first.id)?.link;
  for (const day of ['06', '07', '08']) {
    walk.at(`2026-01-${day}T12:00:00.000Z`);
    const { mails, tasks } = pause(walk, `2026-03-${day}`);
    expect(calls(walk)).toHaveLength(1);
    // The coordinator hears of what is new once, with a link to it.
    expect(mails.filter(({ to }) => to === 'coordinator').map(({ taskId }) => taskId)).toEqual([calls(walk)[0]?.id]);
    expect(tasks.filter(({ status, kind }) => status === 'closed' && kind === 'call')).toMatchObject([
      { about: 'pause-candidate', decision: { code: 'renewed' } },
    ]);
  }
  const { dueAt, visibleFrom, reminders } = first;
  expect(calls(walk)).toMatchObject([{ dueAt, visibleFrom, reminders }]);
  // Who has the older page or mail before them is sent to the newer one, and cannot say there that they told it.
  const older = walk.world.tasks.get(first.id);
  expect(older?.status).toBe('closed');
  expect(link && older && whyPast(walk.world.from, older, link, walk.world.now, undefined)).toBe('superseded');
});

test('news about what the coordinator is late with makes them no less late', () => {
  const walk = phoned();
  pause(walk, '2026-02-01');
  const due = calls(walk)[0]?.dueAt ?? '';
  for (let n = 0; n < 3; n += 1) {
    const [call] = calls(walk);
    if (call === undefined) throw new Error('nobody is phoned');
    walk.at(call.dueAt);
    walk.go(remindCoordinator(walk.world.from, call, walk.ctx()));
  }
  const [before] = calls(walk);
  walk.go(resumeGuidance(walk.world.from, trajectoryOf(walk), walk.world.now.slice(0, 10), walk.ctx('job-coach')));
  const { dueAt, remindersSent, moved } = before ?? {};
  expect(calls(walk)).toMatchObject([{ overdueSince: due, dueAt, remindersSent, moved }]);
  expect(remindersSent).toBe(3);
  expect(calls(walk)[0]?.id).not.toBe(before?.id);
});
