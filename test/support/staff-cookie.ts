import type { Staff } from '../../functions/domain/staff.ts';
import { endOf, newSession } from '../../functions/domain/staff-session.ts';
import type { Embedded } from '../../local/embedded.ts';
import { claimsOf } from './staff-world.ts';

/** The session cookie of somebody who signed in at the desk of a running system this moment. */
export async function staffCookie(
  app: Pick<Embedded, 'runtime' | 'clock' | 'region' | 'url'>,
  staff: Staff,
): Promise<{ readonly name: string; readonly value: string; readonly url: string }> {
  const { staffSessions, staffIssuer } = app.runtime('serve-desk');
  const now = app.clock.now();
  const known = { issuer: staffIssuer.issuer, claims: claimsOf(staff, app.region) };
  const session = newSession(`${staff.subject} ${now}`, known, { now, proved: 0 });
  await staffSessions.open(staffSessions.of(staff.subject), session.id, endOf(session));
  return { name: 'werkplek', value: staffSessions.seal('staff-session', JSON.stringify(session)), url: app.url };
}
