import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { AnswerReceipt } from '../../functions/cases/answer-contracts.ts';
import type { Region } from '../../functions/domain/region.ts';
import { linksApp } from '../../functions/serve-links/handler.ts';
import type { LinksRuntime } from '../../functions/serve-links/site.ts';
import { assetAt } from '../../functions/web/assets/assets.ts';
import { noCoaches, noPlaces, noResults, noTrajectory, noWorklist } from '../support/no-worklist.ts';
import { nobodyAway } from '../support/nobody-away.ts';
import { sampleBare, sampleDisclosure, sampleNow, sampleRegion } from './sample-case.ts';
import type { SamplePage } from './sample-page.ts';
import { samplePages } from './sample-pages.ts';
import { troubleRoutes } from './trouble-pages.ts';

/** A server of pages in every state; the token in an address is the name of a sample page. */
export interface SampleSite {
  readonly url: string;
  close(): Promise<void>;
}

type PageOf = (token: string) => SamplePage | undefined;

function receiptOf(link: SamplePage['link'], choice: string): AnswerReceipt {
  const kind = link?.state === 'open' ? link.task.kind : 'objection';
  const shown =
    kind === 'accept-offer' && choice === 'accept' ? { disclosure: sampleDisclosure('job-coach', kind) } : {};
  return { bare: sampleBare, kind, choice, stage: 'placing', ...shown };
}

/** Desks that show a sample page, and thank for every answer. */
function sampleRuntime(publicUrl: string, pageOf: PageOf, region: Region): LinksRuntime {
  return {
    region,
    publicUrl,
    isRegionKnown: true,
    isClosed: false,
    clock: () => sampleNow,
    log: { info() {}, error() {}, count() {} },
    formerDesk: { forget: async () => 'done' },
    canaryDesk: { visit: async () => false },
    worklistDesk: noWorklist,
    awayDesk: nobodyAway,
    placesDesk: noPlaces,
    coachesDesk: noCoaches,
    trajectoryDesk: noTrajectory,
    resultsDesk: noResults,
    linkDesk: {
      open: async (token) => pageOf(token)?.link ?? { state: 'unknown' },
      sendCode: async () => ({ result: 'sent', device: 'sample' }),
      enterCode: async () => ({ result: 'wrong', triesLeft: 4 }),
      alsoWrong: () => [],
      answer: async (token, answer) => ({ ok: true, receipt: receiptOf(pageOf(token)?.link, answer.choice) }),
      steer: async (token, answer) => ({ ok: true, receipt: receiptOf(pageOf(token)?.link, answer.choice) }),
      withdrawSent: async (token) => ({ ok: true, receipt: receiptOf(pageOf(token)?.link, 'withdraw-sent') }),
      renew: async () => {},
    },
    statusDesk: {
      open: async (token) => pageOf(token)?.status ?? { state: 'unknown' },
      enterBirthDate: async () => ({ result: 'wrong', triesLeft: 4 }),
      withdraw: async () => 'done',
      reportNobodyCalled: async () => 'done',
      sendCode: async () => ({ result: 'sent', device: 'sample' }),
      enterCode: async () => ({ result: 'wrong', triesLeft: 4 }),
      proposeWithdrawal: async () => 'done',
      reportDeath: async () => 'done' as const,
      objectToTransfer: async () => 'done',
      takeBackObjection: async () => 'done',
      mailQuestion: async () => 'done',
      refusesAddress: async () => false,
      correctContact: async () => ({ result: 'done' }),
      renew: async () => {},
    },
  };
}

/** Serves the real pages behind links on sample data, at a free port of this computer. */
export async function openSampleSite(
  pages: readonly SamplePage[] = samplePages,
  region: Region = sampleRegion,
): Promise<SampleSite> {
  const pageOf: PageOf = (token) => pages.find(({ name }) => name === token);
  const app = new Hono();
  app.get('/assets/:name', (c) => {
    const found = assetAt(c.req.path);
    return found === undefined
      ? c.notFound()
      : c.body(new Uint8Array(found.body), 200, { 'Content-Type': found.contentType });
  });
  app.route('/', troubleRoutes());
  const server = createServer(getRequestListener((request) => app.fetch(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.route('/', linksApp(sampleRuntime(url, pageOf, region)));
  return {
    url,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
