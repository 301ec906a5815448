import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deskPath, signInPaths } from '../../functions/domain/desk-paths.ts';
import type { Region } from '../../functions/domain/region.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { openIssuer, type StaffIssuerServer } from '../../local/staff/issuer.ts';
import { deskClient, issuerPath } from '../../local/staff/issuer-path.ts';
import type { Deployed } from './deployed.ts';

/** A member of staff at the deployed desk. */
export interface DeskVisitor {
  /** What a page of the desk says, and how it was answered; the first one, if no other is named. */
  look(path?: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Presses a button there; answers where that leads. */
  press(path: string, fields?: Readonly<Record<string, string>>): Promise<string>;
  /** Lines that set cookies, as they came. */
  readonly setCookies: readonly string[];
}

/**
 * Signs in at the deployed desk as one of the invented staff. The emulator's Cognito names itself in its tokens as AWS does, at
 * an address that leads nowhere here; so the issuer of the embedded run stands beside the emulator, and the deployed function
 * is told so.
 *
 * @param see what to do while the issuer is there
 */
export async function atDeployedDesk(
  { configure, publicUrl, site }: Deployed,
  { region, account }: { readonly region: Region; readonly account: string },
  see: (visitor: DeskVisitor) => Promise<void>,
): Promise<void> {
  let serve: StaffIssuerServer = async (_, res) => void res.writeHead(503).end();
  const server = createServer((req, res) => void serve(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const beside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    serve = await openIssuer(beside, region, publicUrl);
    for (const folder of ['serve-desk', 'act-at-desk'] as const)
      await configure(folder, { STAFF_ISSUER: `${beside}${issuerPath}`, STAFF_CLIENT_ID: deskClient });
    const [atSite, atIssuer] = [cookieJar(), cookieJar()];
    const setCookies: string[] = [];
    const ask = async (address: string, init: RequestInit = {}) => {
      const isIssuer = address.startsWith(beside);
      const jar = isIssuer ? atIssuer : atSite;
      const request = isIssuer ? fetch : site.request;
      const headers = { ...Object.fromEntries(new Headers(init.headers)), ...jar.headers() };
      const answer = await request(address, { ...init, headers, redirect: 'manual' });
      jar.keep(answer.headers.getSetCookie());
      if (!isIssuer) setCookies.push(...answer.headers.getSetCookie());
      return answer;
    };
    const to = (answer: Response, from: string) => new URL(answer.headers.get('location') ?? '', from).href;
    const post = (address: string, origin: string, body = '') =>
      ask(address, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': 'same-origin' },
      });
    const begun = to(await ask(`${publicUrl}${signInPaths.begin}`), publicUrl);
    const page = to(await ask(begun), beside);
    const resumed = to(await post(page, beside, `account=${account}`), beside);
    await ask(to(await ask(resumed), beside));
    await see({
      setCookies,
      async look(path = deskPath) {
        const answer = await ask(`${publicUrl}${path}`);
        return { status: answer.status, text: await answer.text() };
      },
      press: async (path, fields = {}) =>
        to(await post(`${publicUrl}${path}`, site.origin, new URLSearchParams(fields).toString()), publicUrl),
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
