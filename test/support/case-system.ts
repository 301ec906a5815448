import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';

/** A request that a case system got, and what it answered. */
export interface Told {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/**
 * A case system that keeps the rules of the Zaken API 1.5 and the Besluiten API 1.1 which a real one enforced when it was tried
 * (docs/case-systems.md): it knows who signs, takes a number once, one status a moment, no last status without a result, and one result.
 */
export interface StandInCaseSystem {
  /** By which it is known, and where it listens. */
  readonly url: string;
  readonly at: string;
  readonly told: Told[];
  readonly zaken: Map<string, Zaak>;
  readonly besluiten: readonly Readonly<Record<string, unknown>>[];
  /** Answers the next request with this number; 0 breaks the connection off after the work was done. */
  fail(status: number): void;
  /** From now on a search for cases finds all of them. */
  ignoreSearch(): void;
  close(): Promise<void>;
}

interface Zaak {
  readonly body: Readonly<Record<string, unknown>>;
  readonly statuses: { statustype: string; datumStatusGezet: string }[];
  resultaat: { url: string; resultaattype: string } | null;
}

class Refused extends Error {}

/** Starts one on loopback. @param lastStatus the status type with which a case ends */
export async function startCaseSystem(secret: string, lastStatus: string): Promise<StandInCaseSystem> {
  const told: Told[] = [];
  const zaken = new Map<string, Zaak>();
  const besluiten: Record<string, unknown>[] = [];
  const failures: number[] = [];
  const url = 'https://zaken.example';
  let results = 0;
  let ignoresSearch = false;

  function zaakAt(address: unknown): Zaak {
    const zaak = zaken.get(String(address).slice(`${url}/zaken/api/v1/zaken/`.length));
    if (zaak === undefined) throw new Refused('no such case');
    return zaak;
  }
  const shown = (id: string, zaak: Zaak) => ({
    ...zaak.body,
    url: `${url}/zaken/api/v1/zaken/${id}`,
    resultaat: zaak.resultaat?.url ?? null,
  });

  const work: Readonly<Record<string, (body: Record<string, unknown>, search: URLSearchParams) => unknown>> = {
    'GET zaken': (_, search) => ({
      results: [...zaken]
        .filter(
          ([id, { body }]) =>
            ignoresSearch ||
            (id === search.get('identificatie') && body['bronorganisatie'] === search.get('bronorganisatie')),
        )
        .map(([id, zaak]) => shown(id, zaak)),
    }),
    'POST zaken': (body) => {
      const id = String(body['identificatie']);
      if (zaken.has(id)) throw new Refused('identificatie-niet-uniek');
      const zaak = { body, statuses: [], resultaat: null };
      zaken.set(id, zaak);
      return shown(id, zaak);
    },
    'GET statussen': (_, search) => ({ results: zaakAt(search.get('zaak')).statuses }),
    'POST statussen': (body) => {
      const { statuses, resultaat } = zaakAt(body['zaak']);
      const [statustype, datumStatusGezet] = [String(body['statustype']), String(body['datumStatusGezet'])];
      if (statuses.some((one) => one.datumStatusGezet === datumStatusGezet)) throw new Refused('unique');
      if (statustype === lastStatus && resultaat === null) throw new Refused('resultaat-does-not-exist');
      statuses.push({ statustype, datumStatusGezet });
      return body;
    },
    'POST resultaten': (body) => {
      const zaak = zaakAt(body['zaak']);
      if (zaak.resultaat !== null) throw new Refused('unique');
      results += 1;
      zaak.resultaat = {
        url: `${url}/zaken/api/v1/resultaten/${results}`,
        resultaattype: String(body['resultaattype']),
      };
      return zaak.resultaat;
    },
    'GET besluiten': (_, search) => ({
      results: besluiten.filter((one) => one['identificatie'] === search.get('identificatie')),
    }),
    'POST besluiten': (body) => {
      besluiten.push(body);
      return body;
    },
  };
  const resultAt = (path: string) => [...zaken.values()].find(({ resultaat }) => resultaat?.url === url + path);

  async function answer(method: string, path: string, search: URLSearchParams, body: Record<string, unknown>) {
    const result = resultAt(path);
    if (result !== undefined && method === 'GET') return result.resultaat;
    if (result !== undefined && method === 'DELETE') {
      result.resultaat = null;
      return undefined;
    }
    const named = work[`${method} ${path.split('/').at(-1)}`];
    if (named === undefined) throw new Refused(`${method} ${path}`);
    return named(body, search);
  }

  const server: Server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const body = pieces.length === 0 ? {} : JSON.parse(Buffer.concat(pieces).toString());
      const { pathname, searchParams } = new URL(request.url ?? '', url);
      const method = request.method ?? '';
      let status = method === 'POST' ? 201 : 200;
      let said: unknown;
      const failure = failures.shift();
      try {
        const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
        const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] });
        if (payload['client_id'] !== payload.iss) throw new Refused('client_id');
        if (failure === undefined || failure === 0) said = await answer(method, pathname, searchParams, body);
        if (said === undefined && failure === undefined) status = 204;
      } catch (error) {
        status = error instanceof Refused ? 400 : 403;
      }
      if (failure !== undefined && failure > 0) status = failure;
      told.push({ method, path: pathname, body, status });
      if (failure === 0) request.socket.destroy();
      else
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(said === undefined ? '' : JSON.stringify(said));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url,
    at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    zaken,
    besluiten,
    fail: (status) => failures.push(status),
    ignoreSearch: () => {
      ignoresSearch = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
