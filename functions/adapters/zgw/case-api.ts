import type { ClientRequest, IncomingMessage } from 'node:http';
import { SignJWT } from 'jose';
import type { TellAnswer } from '../../domain/events/tell.ts';
import { faultOf, type Reach } from '../webhooks/post.ts';

/** How long a case system gets for everything that one event asks of it: less than is left of a run that begins with it (`tell-events.ts`). */
const answerMs = 25_000;
/** The most that is read of an answer; a page of statuses of one case is far smaller. */
const longestAnswer = 512 * 1024;

/** A request to a case system that did not succeed, as it is noted with the event. */
export class CaseSystemError extends Error {
  readonly answer: TellAnswer;
  constructor(answer: TellAnswer) {
    super('a case system did not take a request');
    this.name = 'CaseSystemError';
    this.answer = answer;
  }
}

/** Sends one request to a case system and reads its answer as JSON, undefined where there is none. @throws CaseSystemError for anything but 2xx. */
export type CaseCall = (method: 'GET' | 'POST' | 'DELETE', address: string, body?: unknown) => Promise<unknown>;

/** Who we are to a case system, and how it is reached. */
export interface CaseAccess {
  readonly clientId: string;
  readonly secret: string;
  /** Seconds since 1970. A case system refuses what was signed at another time than its own. */
  readonly nowSeconds: number;
  readonly reach: Reach;
  /** Milliseconds for all calls together. */
  readonly waitMs?: number | undefined;
}

/** The sign by which a case system knows us: a JWT as the ZGW standards of VNG ask, made for each event. */
function signed({ clientId, secret, nowSeconds }: CaseAccess): Promise<string> {
  return new SignJWT({ client_id: clientId, user_id: '', user_representation: '' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(clientId)
    .setIssuedAt(nowSeconds)
    .sign(new TextEncoder().encode(secret));
}

function readWhole(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    response.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > longestAnswer) response.destroy(new Error('the answer of a case system is too long'));
      else pieces.push(piece);
    });
    response.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('the answer of a case system broke off')));
  });
}

/**
 * Makes the calls for one event. No redirect is followed, and each connection is used once. All calls share one time limit,
 * so a slow system cannot delay the events of others, however many of its answers are slow.
 */
export async function createCaseCall(access: CaseAccess): Promise<CaseCall> {
  const token = await signed(access);
  const signal = AbortSignal.timeout(access.waitMs ?? answerMs);
  return (method, address, body) =>
    new Promise((resolve, reject) => {
      const way = access.reach(address);
      if (way === undefined) return reject(new CaseSystemError({ is: 'fault', fault: 'address' }));
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'accept-crs': 'EPSG:4326',
        'content-crs': 'EPSG:4326',
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      };
      const broken = (error: unknown) => fail(signal.aborted ? { is: 'fault', fault: 'timeout' } : faultOf(error));
      const fail = (answer: TellAnswer) => {
        reject(new CaseSystemError(answer));
        sent.destroy();
      };
      const onResponse = (response: IncomingMessage) => {
        const { statusCode = 0 } = response;
        if (statusCode < 200 || statusCode > 299) {
          return fail({ is: 'fault', fault: 'status', answered: statusCode });
        }
        readWhole(response).then((whole) => {
          try {
            resolve(whole === '' ? undefined : JSON.parse(whole));
          } catch {
            // It took the request, so its number would say that all is well.
            fail({ is: 'fault', fault: 'status' });
          }
        }, broken);
      };
      let sent: ClientRequest;
      try {
        sent = way.request(way.url, { method, agent: false, headers, signal }, onResponse);
      } catch (error) {
        // What Node refuses to make is a fault like any other: thrown as it is, it would be tried for ever.
        return reject(new CaseSystemError(faultOf(error)));
      }
      sent.on('error', broken);
      sent.end(text);
    });
}
