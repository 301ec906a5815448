import type { Configuration } from 'openid-client';
import type { StaffIssuer } from '../../ports/staff-sign-in.ts';

/** How this system is known at the issuer. */
export interface IssuerSettings {
  /** Issuer identifier: where `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where the issuer sends people back to, as registered there. */
  readonly returnTo: string;
}

/** Seconds that the issuer gets to say what it is, and to redeem a code: somebody waits for the page. */
const discoverySeconds = 2;
const answerSeconds = 5;

/** How long what the issuer says of itself and its keys is believed before it is asked again. */
const believedMs = 10 * 60_000;

/** How long it is believed that the issuer is out of reach: else every visitor would wait for it, and so would the next. */
const missedMs = 10_000;

/** Only in the embedded run is the issuer a neighbour on this machine, which needs no TLS. */
function isOnThisMachine(issuer: URL): boolean {
  return issuer.protocol === 'http:' && issuer.hostname === '127.0.0.1';
}

/** What an issuer may say that went wrong (RFC 6749 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6). */
const saidCodes = [
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_request_object',
  'invalid_request_uri',
  'invalid_scope',
  'login_required',
  'registration_not_supported',
  'request_not_supported',
  'request_uri_not_supported',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
];

/**
 * What went wrong, as a code for the log: an error of the library may quote what the issuer sent, and what the address of
 * the visit says is written by whoever makes that address (I5).
 */
function codeOf(error: unknown): string {
  const {
    error: said,
    code,
    name,
  } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  if (said !== undefined) return saidCodes.find((one) => one === said) ?? 'other';
  const known = [code, name].find((one) => typeof one === 'string' && /^[A-Za-z_]{1,60}$/.test(one));
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
 * code is of use only to whoever has the verifier, which stands sealed in the browser that asked. The signature of the ID
 * token is checked too, although it comes straight from the issuer. Tokens have the real time in them, so it is the
 * machine's clock that judges them, and not the run's own.
 */
export function createStaffIssuer({ issuer, clientId, returnTo }: IssuerSettings): StaffIssuer {
  let known: { readonly until: number; readonly configuration: Promise<Configuration> } | undefined;

  /** What the issuer says of itself. Loaded when somebody signs in: no other visit needs the library. */
  async function discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks, None } = await import('openid-client');
    const server = new URL(issuer);
    const found = await discovery(server, clientId, { token_endpoint_auth_method: 'none' }, None(), {
      timeout: discoverySeconds,
      execute: [enableNonRepudiationChecks, ...(isOnThisMachine(server) ? [allowInsecureRequests] : [])],
    });
    // The library lets some issuers speak for others: at Entra ID's shared addresses that is any organisation on earth.
    if (found.serverMetadata().issuer !== issuer)
      throw Object.assign(new Error('The issuer calls itself by another name.'), { code: 'ISSUER_IS_ANOTHER' });
    found.timeout = answerSeconds;
    return found;
  }

  function configuration(): Promise<Configuration> {
    if (known === undefined || Date.now() > known.until) {
      const asked = { until: Date.now() + believedMs, configuration: discover() };
      asked.configuration.catch(() => {
        asked.until = Date.now() + missedMs;
      });
      known = asked;
    }
    return known.configuration;
  }

  return {
    issuer,

    async address({ state, nonce, verifier }) {
      try {
        const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
        const address = buildAuthorizationUrl(await configuration(), {
          redirect_uri: returnTo,
          scope: 'openid profile',
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          // Whoever the issuer remembers proves it anew: else a session would end here in name only. Cognito and Entra ID
          // know `prompt`; `max_age` also makes other issuers say when that was (OpenID Connect Core 3.1.2.1).
          prompt: 'login',
          max_age: '0',
        });
        return { result: 'known', address: address.href };
      } catch (error) {
        return { result: 'unreachable', why: codeOf(error) };
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
