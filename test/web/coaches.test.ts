import { expect, test } from 'vitest';
import type { Coach } from '../../functions/cases/provider-coaches.ts';
import { coachesPage, handedOverPage, leavingPage } from '../../functions/web/links/coaches-page.ts';
import { worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const context = { lang: 'nl', base: '', region: worldRegion, action: '/mijn/jobcoaches/kwintes/1' } as const;
const form = { lang: 'nl', values: new Map(), problems: [] } as const;
const coach = (mark: string, name: string, email: string, more: Partial<Coach> = {}): Coach => ({
  provider: 'kwintes',
  mark,
  name,
  email: `${email}@kwintes.example`,
  guides: [{ reference: 'HW-AAAAAAA', name: 'Noor Voorbeeld' }],
  ...more,
});
const robin = coach('1', 'Robin', 'r.bos');
const other = coach('2', 'Robin', 'r.smit');
const lost = coach('3', 'Bo', 'bo', { isUnreached: true });

test('job coaches of one name are told apart, and the page says whom no mail reaches', () => {
  const page = String(coachesPage([robin, other, lost], context).body);
  expect(page).toContain('Robin (r.bos)');
  expect(page).toContain('Robin (r.smit)');
  expect(page).not.toContain('@kwintes.example');
  expect(page.match(new RegExp(says('coaches.unreached').source, 'g'))).toHaveLength(1);
});

test('nobody is offered to take over whom no mail reaches', () => {
  const page = String(leavingPage(robin, [other, lost], context, form).body);
  expect(page).toContain('Robin (r.smit)');
  expect(page).not.toMatch(/>Bo</);
});

test('whoever hands over to somebody who is away reads until when', () => {
  const moved = [{ reference: 'HW-AAAAAAA', name: 'Noor Voorbeeld', result: 'moved' }] as const;
  const away = says('coaches.done.away', { name: 'Robin' });
  expect(String(handedOverPage(moved, { name: 'Robin', backOn: '2026-12-07' }, context).body)).toMatch(away);
  expect(String(handedOverPage(moved, { name: 'Robin' }, context).body)).not.toMatch(away);
  const none = [{ ...moved[0], result: 'busy' }] as const;
  expect(String(handedOverPage(none, { name: 'Robin', backOn: '2026-12-07' }, context).body)).not.toMatch(away);
});
