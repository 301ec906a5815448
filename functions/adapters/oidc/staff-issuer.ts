import type { Configuration } from 'openid-client';
import type { StaffIssuer } from '../../ports.ts';

/** How this system is known at the issuer. */
export interface IssuerSettings {
  /** Issuer identifier: where `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where the issuer sends people back to, as registered there. */
  readonly returnTo: string;
}

/** Seconds that the issuer gets to answer: somebody waits for the page. */
const answerSeconds = 5;

/** How long what the issuer says of itself and its keys is believed before it is asked again. */
const believedMs = 10 * 60_000;

/** Only in the embedded run is the issuer a neighbour on this machine, which needs no TLS. */
function isOnThisMachine(issuer: URL): boolean {
  return issuer.protocol === 'http:' && issuer.hostname === '127.0.0.1';
}

/** What went wrong, as a code for the log: an error of the library may quote what the issuer sent. */
function codeOf(error: unknown): string {
  const {
    error: said,
    code,
    name,
  } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const known = [said, code, name].find((one) => typeof one === 'string' && /^[A-Za-z_]{1,60}$/.test(one));
  return typeof known === 'string' ? known : 'unknown';
}

/** Errors that say that no answer came, rather than a wrong one. */
const silences = [
  'TypeError',
  'TimeoutError',
  'AbortError',
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_HTTP_REQUEST_FORBIDDEN',
];

/**
 * Authorization code flow with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 9700). There is no client secret: the
 * code is of use only to who has the verifier, which stands sealed in the browser that asked. The signature of the ID
 * token is checked too, although it comes straight from the issuer. Tokens have the real time in them, so it is the
 * machine's clock that judges them, and not the run's own.
 */
export function createStaffIssuer({ issuer, clientId, returnTo }: IssuerSettings): StaffIssuer {
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | undefined;

  /** What the issuer says of itself. Loaded when somebody signs in: no other visit needs the library. */
  async function discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks, None } = await import('openid-client');
    const server = new URL(issuer);
    return discovery(server, clientId, { token_endpoint_auth_method: 'none' }, None(), {
      timeout: answerSeconds,
      execute: [enableNonRepudiationChecks, ...(isOnThisMachine(server) ? [allowInsecureRequests] : [])],
    });
  }

  async function configuration(): Promise<Configuration> {
    if (known === undefined || Date.now() - known.at > believedMs)
      known = { at: Date.now(), configuration: discover() };
    const asked = known;
    try {
      return await asked.configuration;
    } catch (error) {
      // A failure is not believed: the next visit asks again.
      if (known === asked) known = undefined;
      throw error;
    }
  }

  return {
    async address({ state, nonce, verifier }, again) {
      try {
        const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
        const address = buildAuthorizationUrl(await configuration(), {
          redirect_uri: returnTo,
          scope: 'openid profile',
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          // `max_age` also makes the issuer say when that was (OpenID Connect Core 3.1.2.1).
          ...(again ? { prompt: 'login', max_age: '0' } : {}),
        });
        return address.href;
      } catch {
        return undefined;
      }
    },

    async redeem(answer, { state, nonce, verifier }) {
      try {
        const { authorizationCodeGrant } = await import('openid-client');
        const tokens = await authorizationCodeGrant(await configuration(), new URL(`${returnTo}?${answer}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return { result: 'known', claims: { ...tokens.claims() } };
      } catch (error) {
        const why = codeOf(error);
        return { result: silences.includes(why) ? 'unreachable' : 'refused', why };
      }
    },
  };
}
