import type { Staff } from '../../functions/domain/staff.ts';
import type { Journey } from './journey.ts';
import { staffCookie } from './staff-cookie.ts';

/** A page of the desk as it came. */
export interface DeskAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

/** Somebody at the desk of a running system, signed in just now. */
export interface AtDesk {
  get(path: string): Promise<DeskAnswer>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<DeskAnswer>;
}

/** Signs a member of staff in, as the desk would, and reads and sends its pages over HTTP. */
export async function atDesk({ app }: Journey, staff: Staff): Promise<AtDesk> {
  const { name, value } = await staffCookie(app, staff);
  const cookie = `${name}=${value}`;
  const answered = async (answer: Response): Promise<DeskAnswer> => ({
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  });
  return {
    get: async (path) => answered(await fetch(`${app.url}${path}`, { headers: { cookie } })),
    post: async (path, fields) => {
      const { origin } = new URL(app.url);
      const answer = await fetch(`${app.url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      });
      return answered(answer);
    },
  };
}
