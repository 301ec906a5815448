import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createStaffIssuer } from '../../functions/adapters/oidc/staff-issuer.ts';
import { signInPaths } from '../../functions/domain/desk-paths.ts';
import { type StaffMapping, staffMappingOf } from '../../functions/domain/staff.ts';
import { inventedStaff } from '../../local/staff/invented-staff.ts';
import { openIssuer } from '../../local/staff/issuer.ts';
import { midden } from '../domain/fixtures.ts';
import { says } from '../support/says.ts';
import { type SignInWorld, type StaffBrowser, signInWorld } from '../support/staff-world.ts';

let world: SignInWorld;
beforeAll(async () => {
  world = await signInWorld();
});
afterAll(() => world.close());
afterEach(() => {
  vi.useRealTimers();
});

const back = /\/werkplek\/terug/;
const session = 'werkplek';

/** Goes to the issuer's page, and back with an account up to `stop`. */
async function choose(browser: StaffBrowser, account: string, stop?: RegExp, from: string = signInPaths.begin) {
  const page = await browser.go(from);
  return browser.post(new URL(page.url).pathname, { account }, stop);
}
const signIn = (browser: StaffBrowser, account = 'staff-1') => choose(browser, account);
const homeOf = async (browser: StaffBrowser) => (await browser.go('/werkplek')).text;
const isSignedIn = async (browser: StaffBrowser) => says('desk.home.whoTitle').test(await homeOf(browser));
const message = (name: string) => `/werkplek?bericht=${name}`;

describe('signing in at a real issuer', () => {
  const people = inventedStaff(staffMappingOf(midden()));

  test('each has a name of their own, in however large a region', () => {
    const roles = Array.from({ length: 60 }, (_, n) => ({ value: `role-${n}`, role: 'coordinator' as const }));
    const all = inventedStaff({ ...staffMappingOf(midden()), roles } as StaffMapping).map(({ name }) => name);
    expect(new Set(all).size).toBe(61);
  });

  test.each(people.filter(({ value }) => value !== undefined))(
    '$value: who they are, and what they may see',
    async (one) => {
      const browser = world.browser();
      const { status, text } = await choose(browser, one.id);
      expect(status).toBe(200);
      expect(text).toContain(one.name);
      const grant = staffMappingOf(midden())?.roles.find(({ value }) => value === one.value);
      expect(text).toMatch(says(`desk.roles.${grant?.role}`));
      expect(browser.cookies.has('werkplek-inloggen'), 'of use once').toBe(false);
    },
  );

  test('somebody without a role reads who can help, and is logged without saying who', async () => {
    const browser = world.browser();
    const { status, text } = await choose(browser, 'staff-0');
    expect(status).toBe(403);
    expect(text).toMatch(says('desk.noRole.title'));
    expect(text).toContain(midden().helpdesk.phone);
    expect(browser.cookies.has(session)).toBe(false);
    expect(world.logged.join('\n')).toContain('desk-no-role');
    expect(world.logged.join('\n')).not.toMatch(/staff-\d|Voorbeeld|Mika/);
  });

  test('whoever breaks it off is back at the desk, not signed in', async () => {
    const browser = world.browser();
    expect((await choose(browser, '')).text).toMatch(says('desk.messages.mislukt'));
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('somebody may sign in as another person after that, where the issuer remembered the first', async () => {
    const browser = world.browser();
    await choose(browser, 'staff-0');
    const { text } = await choose(browser, 'staff-1');
    expect(text).toContain('Kim Voorbeeld');
  });

  test('a language chosen at the desk stays, and the page of the issuer has both', async () => {
    const browser = world.browser();
    const { text } = await browser.go(signInPaths.begin);
    expect(text).toContain('Log in als Kim Voorbeeld');
    const { pathname } = new URL((await browser.go(signInPaths.begin)).url);
    expect((await browser.go(`${pathname}?lang=en`)).text).toContain('Sign in as Kim Voorbeeld');
  });

  test('the page that was asked for opens after signing in, and no other address', async () => {
    for (const [asked, shown] of [
      ['/werkplek/geen-pagina', '/werkplek/geen-pagina'],
      ['https://evil.example/', '/werkplek'],
      ['//evil.example', '/werkplek'],
      ['/werkplek/../evil', '/werkplek'],
      ['/werkplek/..%2fevil', '/werkplek'],
      ['/werkplek@evil.example', '/werkplek'],
      ['/werkplek\\evil.example', '/werkplek'],
      ['/werkplek/uitloggen', '/werkplek'],
      ['/werkplek/inloggen?opnieuw', '/werkplek'],
      ['/werkplek?gemeente=GM0355', '/werkplek?gemeente=GM0355'],
      ['/werkplek/regio/teksten?zoek=een+plek%20%C3%A9n', '/werkplek/regio/teksten?zoek=een+plek%20%C3%A9n'],
      ['/werkplek/regio?zoek=a\r\nX-Kwaad: ja', '/werkplek/regio'],
      ['/werkplek/regio?zoek=<b>', '/werkplek/regio'],
      ['/werkplek?//evil.example', '/werkplek'],
      ['/mijn', '/werkplek'],
    ] as const) {
      const browser = world.browser();
      const done = await choose(
        browser,
        'staff-1',
        undefined,
        `${signInPaths.begin}?naar=${encodeURIComponent(asked)}`,
      );
      const { pathname, search } = new URL(done.url);
      expect(`${pathname}${search}`, asked).toBe(shown);
      expect(done.url.startsWith(world.url)).toBe(true);
    }
  });
});

describe('what comes back from the issuer counts once, in the browser that asked, and for what was asked', () => {
  const answered = async (browser: StaffBrowser) => new URL((await choose(browser, 'staff-1', back)).url);
  const arrive = async (browser: StaffBrowser, { pathname, search }: URL) =>
    browser.go(`${pathname}${search}`, /bericht=|\/werkplek$/);

  async function expectRefused(browser: StaffBrowser, address: URL, why?: string): Promise<void> {
    const before = world.logged.length;
    expect((await arrive(browser, address)).url).toBe(message('mislukt'));
    expect(await isSignedIn(browser)).toBe(false);
    if (why !== undefined) expect(world.logged.slice(before).join('\n')).toContain(`{"why":"${why}"}`);
  }

  test('a state of another sign-in', async () => {
    const browser = world.browser();
    const address = await answered(browser);
    address.searchParams.set('state', 'X'.repeat(26));
    await expectRefused(browser, address, 'OAUTH_INVALID_RESPONSE');
  });

  test('a code that somebody else got (an injected answer)', async () => {
    const [own, other] = [world.browser(), world.browser()];
    const [mine, theirs] = [await answered(own), await answered(other)];
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    await expectRefused(own, mine, 'invalid_grant');
  });

  test('a browser that did not ask', async () => {
    await expectRefused(world.browser(), await answered(world.browser()), 'not-begun');
  });

  test('the same answer once more', async () => {
    const browser = world.browser();
    const address = await answered(browser);
    const kept = browser.cookies.get('werkplek-inloggen') ?? '';
    await arrive(browser, address);
    expect(await isSignedIn(browser)).toBe(true);
    const thief = world.browser();
    thief.cookies.set('werkplek-inloggen', kept);
    await expectRefused(thief, address, 'invalid_grant');
  });

  test('too late, by our clock and by the issuer’s', async () => {
    const slow = world.browser();
    const address = await answered(slow);
    world.pass(20 * 60_000);
    await expectRefused(slow, address, 'too-late');

    const browser = world.browser();
    const late = await answered(browser);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90_000 });
    await expectRefused(browser, late, 'invalid_grant');
  });

  test('an answer of another issuer (mix-up, RFC 9207)', async () => {
    const browser = world.browser();
    const address = await answered(browser);
    address.searchParams.set('iss', 'https://evil.example');
    await expectRefused(browser, address, 'OAUTH_INVALID_RESPONSE');
  });

  test('what the browser kept was changed', async () => {
    const browser = world.browser();
    const address = await answered(browser);
    const kept = browser.cookies.get('werkplek-inloggen') ?? '';
    browser.cookies.set('werkplek-inloggen', `${kept.slice(0, -4)}AAAA`);
    await expectRefused(browser, address, 'not-begun');
  });

  test('after the issuer replaced its keys somebody signs in as before', async () => {
    await signIn(world.browser());
    world.issuerServer = await openIssuer(world.url, midden());
    // Keys that were read a moment ago are believed for a minute.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90_000 });
    const browser = world.browser();
    await signIn(browser);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('an issuer that does not answer, or answers with an error, is said to be out of reach', async () => {
    const usual = world.issuerServer;
    const browser = world.browser();
    const address = await answered(browser);
    world.issuerServer = async (_, res) => void res.writeHead(500).end();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect((await arrive(browser, address)).url).toBe(message('onbereikbaar'));
    expect((await browser.go(signInPaths.begin, /bericht=/)).url).toBe(message('onbereikbaar'));
    world.issuerServer = usual;
    vi.setSystemTime(Date.now() + 11_000);
    await signIn(browser);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test('an issuer that does not answer is not asked again for ten seconds, whoever comes', async () => {
    const usual = world.issuerServer;
    let asked = 0;
    world.issuerServer = async (_, res) => {
      asked += 1;
      res.writeHead(500).end();
    };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    for (const wait of [0, 5000, 4999]) {
      vi.setSystemTime(Date.now() + wait);
      expect((await world.browser().go(signInPaths.begin, /bericht=/)).url).toBe(message('onbereikbaar'));
    }
    expect(asked).toBe(1);
    vi.setSystemTime(Date.now() + 2);
    await world.browser().go(signInPaths.begin, /bericht=/);
    expect(asked).toBe(2);
    world.issuerServer = usual;
    vi.setSystemTime(Date.now() + 11_000);
    await signIn(world.browser());
  });

  test('what the address says went wrong is logged only where it is a code of the protocol (I5)', async () => {
    for (const [said, why] of [
      ['TypeError', 'other'],
      ['Jan_de_Vries_is_depressief', 'other'],
      ['login_required', 'login_required'],
    ] as const) {
      const browser = world.browser();
      const address = await answered(browser);
      address.searchParams.delete('code');
      address.searchParams.set('error', said);
      const before = world.logged.length;
      await expectRefused(browser, address, why);
      expect(world.logged.slice(before).join('\n')).not.toMatch(/TypeError|depressief|unreachable/);
    }
  });
});

const asked = { state: 's'.repeat(26), nonce: 'n'.repeat(26), verifier: 'v'.repeat(52) };

/** An issuer that gives out whatever token it is told to. */
async function forger(
  change: (token: Record<string, unknown>) => void,
  foreignKey = false,
  nameOf = (own: string) => own,
) {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  let url = '';
  const server = createServer(async (req, res) => {
    const json = (body: object) => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (req.url === '/.well-known/openid-configuration') {
      const base = { issuer: nameOf(url), authorization_endpoint: `${url}/auth`, token_endpoint: `${url}/token` };
      json({ ...base, jwks_uri: `${url}/jwks`, id_token_signing_alg_values_supported: ['RS256'] });
    } else if (req.url === '/jwks') json({ keys: [jwk] });
    else {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: url, aud: 'desk', sub: 'p', nonce: asked.nonce, iat: now, exp: now + 300 };
      change(claims);
      const key = foreignKey ? foreign.privateKey : own.privateKey;
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(key);
      json({ access_token: 'a', token_type: 'Bearer', id_token: token });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const issuer = createStaffIssuer({
    issuer: url,
    clientId: 'desk',
    returnTo: 'https://werk.example/werkplek/terug',
  });
  const begun = await issuer.address(asked);
  const answer = await issuer.redeem(new URLSearchParams({ code: 'c', state: asked.state }), asked);
  server.close();
  server.closeAllConnections();
  return { ...answer, begun };
}

describe('an ID token', () => {
  test('of this issuer, for this client and this sign-in counts', async () => {
    expect(await forger(() => {})).toMatchObject({ result: 'known', claims: { sub: 'p' } });
  });

  test.each<[string, (token: Record<string, unknown>) => void]>([
    ['for another client', (token) => Object.assign(token, { aud: 'other' })],
    ['of another issuer', (token) => Object.assign(token, { iss: 'https://evil.example' })],
    ['with another nonce', (token) => Object.assign(token, { nonce: 'other' })],
    ['without a nonce', (token) => Reflect.deleteProperty(token, 'nonce')],
    ['that has expired', (token) => Object.assign(token, { exp: 1000 })],
    ['without a subject', (token) => Reflect.deleteProperty(token, 'sub')],
  ])('%s does not', async (_, change) => {
    expect(await forger(change)).toMatchObject({ result: 'refused' });
  });

  test('signed with another key does not, although it came over the wire that we opened', async () => {
    expect(await forger(() => {}, true)).toMatchObject({ result: 'refused' });
  });
});

test('an issuer that calls itself otherwise than it was configured signs nobody in', async () => {
  const [slash, shared] = [(own: string) => `${own}/`, (own: string) => `${own}/{tenantid}/v2.0`];
  for (const nameOf of [slash, shared]) {
    expect(await forger(() => {}, false, nameOf)).toMatchObject({
      result: 'refused',
      begun: { result: 'unreachable' },
    });
  }
});

describe('a session', () => {
  test('ends when its user signs out, and a copy of its cookie with it', async () => {
    const [browser, thief] = [world.browser(), world.browser()];
    await signIn(browser);
    thief.cookies.set(session, browser.cookies.get(session) ?? '');
    expect(await isSignedIn(thief)).toBe(true);
    expect((await browser.post(signInPaths.out)).text).toMatch(says('desk.messages.uit'));
    expect(await isSignedIn(browser)).toBe(false);
    expect(await isSignedIn(thief)).toBe(false);
  });

  test('ends on every device at once, and nobody else’s does', async () => {
    const [phone, laptop, other] = [world.browser(), world.browser(), world.browser()];
    for (const one of [phone, laptop]) await signIn(one);
    await signIn(other, 'staff-2');
    expect((await phone.post(signInPaths.outEverywhere)).text).toMatch(says('desk.messages.overal-uit'));
    expect(await isSignedIn(laptop)).toBe(false);
    expect(await isSignedIn(other)).toBe(true);
  });

  test('that timed out or was ended is not opened anew by the issuer’s memory: it asks each time who it is', async () => {
    const browser = world.browser();
    await signIn(browser);
    expect((await browser.go(signInPaths.begin)).url).toContain('/issuer/wie/');
    world.pass(30 * 60_000);
    expect((await browser.go(signInPaths.begin)).url).toContain('/issuer/wie/');
    await signIn(browser);
    await browser.post(signInPaths.outEverywhere);
    expect((await browser.go(signInPaths.begin)).url).toContain('/issuer/wie/');
  });

  test('is not opened by who takes the question for a new proof out of the address', async () => {
    const browser = world.browser();
    await signIn(browser);
    await browser.post(signInPaths.outEverywhere);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const address = new URL((await browser.go(signInPaths.begin, /\/issuer\/auth/)).url);
    for (const name of ['prompt', 'max_age']) address.searchParams.delete(name);
    // The issuer remembers them and asks nothing.
    const { url } = await browser.go(`${address.pathname}${address.search}`, /bericht=|\/werkplek$/);
    expect(url).toBe(message('mislukt'));
    expect(world.logged.at(-1)).toContain('no-new-proof');
    expect(await isSignedIn(browser)).toBe(false);
  });

  test('a new sign-in ends the one before it', async () => {
    const browser = world.browser();
    await signIn(browser);
    const first = browser.cookies.get(session) ?? '';
    await signIn(browser);
    expect(browser.cookies.get(session)).not.toBe(first);
    const thief = world.browser();
    thief.cookies.set(session, first);
    expect(await isSignedIn(thief)).toBe(false);
  });

  test('before what cannot be undone somebody proves anew who they are', async () => {
    const browser = world.browser();
    await signIn(browser);
    const visit = async () => world.runtime.signInDesk.visit(browser.cookies.get(session));
    const fresh = async () => {
      const found = await visit();
      return found && world.runtime.signInDesk.isFresh(found);
    };
    expect(await fresh()).toBe(true);
    world.pass(5 * 60_000);
    expect(await fresh()).toBe(false);
    // The issuer remembers them, and must ask all the same.
    await choose(browser, 'staff-1', undefined, `${signInPaths.begin}?opnieuw=ja&naar=/werkplek`);
    expect(await fresh()).toBe(true);
  });
});
