import { generateKeyPair, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { type Context, Provider } from 'oidc-provider';
import type { Language } from '../../functions/domain/codes.ts';
import { signInPaths } from '../../functions/domain/desk-paths.ts';
import type { Region } from '../../functions/domain/region.ts';
import { staffMappingOf } from '../../functions/domain/staff.ts';
import { choosePage, expiredPage } from './choose-page.ts';
import { type InventedStaff, inventedStaff } from './invented-staff.ts';
import { deskClient, issuerPath } from './issuer-path.ts';
import { memoryAdapters } from './memory-adapter.ts';
import { style } from './style.ts';

/** The issuer of the embedded run, as an answer to requests below `issuerPath`. */
export type StaffIssuerServer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** A key as Cognito has it: RSA, for RS256. */
async function signingKey(): Promise<object> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' };
}

/** What the ID token says of somebody, as that of Cognito would. */
function claimsOf({ id, name, value }: InventedStaff, claim: string): object {
  return { sub: id, name, ...(value === undefined ? {} : { [claim]: [value] }) };
}

/** Nobody is asked whether the desk may know who they are: the desk is why they have an account. */
async function grantAll({ oidc: { client, provider, session } }: Context) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/**
 * The certified library behind the issuer, with invented accounts.
 *
 * @param url address of the run, without a slash at the end
 * @param site address of the desk's site, where people are sent back to
 */
async function makeProvider(url: string, region: Region, site: string): Promise<Provider> {
  const claim = staffMappingOf(region)?.claim ?? 'groups';
  const people = inventedStaff(staffMappingOf(region));
  return new Provider(`${url}${issuerPath}`, {
    clients: [
      {
        client_id: deskClient,
        redirect_uris: [`${site}${signInPaths.back}`],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        // As Cognito always does: when they proved who they are stands in the token.
        require_auth_time: true,
      },
    ],
    adapter: memoryAdapters(),
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub', claim], profile: ['name'] },
    // What belongs to a scope stands in the ID token itself, as with Cognito and Entra ID.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `${issuerPath}/wie/${uid}` },
    findAccount: (_: unknown, id: string) => {
      const found = people.find((one) => one.id === id);
      return found && { accountId: id, claims: () => claimsOf(found, claim) };
    },
    loadExistingGrant: grantAll,
    renderError: (ctx: Context) => {
      ctx.type = 'html';
      ctx.body = expiredPage('nl');
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 28_800, IdToken: 300, Interaction: 1200, Session: 3600 },
  });
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of req) if (text.length < 10_000) text += String(chunk);
  return new URLSearchParams(text);
}

/**
 * The issuer of a run at an address, for the staff of its region file.
 *
 * @param site address of the site that they sign in to, where it is another
 */
export async function openIssuer(url: string, region: Region, site = url): Promise<StaffIssuerServer> {
  const provider = await makeProvider(url, region, site);
  const answer = provider.callback();
  const people = inventedStaff(staffMappingOf(region));

  async function choose(req: IncomingMessage, res: ServerResponse, lang: Language): Promise<void> {
    const page = await provider
      .interactionDetails(req, res)
      .then(({ uid }) => choosePage({ action: `${issuerPath}/wie/${uid}`, lang, region }, people))
      .catch(() => undefined);
    res.writeHead(page === undefined ? 400 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'",
    });
    res.end(page ?? expiredPage(lang));
  }

  /** Whoever was signed in here before is not any more: the library would ask them to sign out first, by a script. */
  async function forgetAnother(req: IncomingMessage, res: ServerResponse, account: string): Promise<void> {
    const interaction = await provider.interactionDetails(req, res);
    const { session, exp } = interaction;
    if (session === undefined || session.accountId === account) return;
    await (await provider.Session.findByUid(session.uid))?.destroy();
    delete interaction.session;
    await interaction.save(exp - Math.floor(Date.now() / 1000));
  }

  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // Only this page posts here: another one could sign its visitor in as somebody else.
    if (req.headers.origin !== undefined && req.headers.origin !== url) {
      res.writeHead(403).end();
      return;
    }
    const account = (await readForm(req)).get('account') ?? '';
    const isKnown = people.some(({ id }) => id === account);
    const result = isKnown ? { login: { accountId: account } } : { error: 'access_denied' };
    try {
      if (isKnown) await forgetAnother(req, res, account);
      await provider.interactionFinished(req, res, result);
    } catch {
      res.writeHead(400, { 'content-type': 'text/html; charset=utf-8' }).end(expiredPage('nl'));
    }
  }

  return async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', url);
    if (pathname === `${issuerPath}/style.css`) {
      res.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(style);
    } else if (pathname.startsWith(`${issuerPath}/wie/`)) {
      if (req.method === 'POST') await take(req, res);
      else await choose(req, res, searchParams.get('lang') === 'en' ? 'en' : 'nl');
    } else {
      // The library finds its own prefix by the difference between the two.
      const whole = req.url ?? '/';
      Object.assign(req, { originalUrl: whole, url: whole.slice(issuerPath.length) || '/' });
      await answer(req, res);
    }
  };
}
