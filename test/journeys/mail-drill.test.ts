import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { DrillReport } from '../../functions/cases/mail-drill.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';
const team = 'team-werk@zeist.example';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const reportSchema = z.custom<DrillReport>((value) => typeof value === 'object' && value !== null && 'lines' in value);

async function send(more: object = {}): Promise<DrillReport> {
  const request = {
    municipality: 'GM0355',
    providers: false,
    coordinator: false,
    uwv: false,
    language: 'nl',
    ...more,
  };
  return reportSchema.parse(await journey.app.invoke('drill-mail', { send: request }));
}

async function visitsOf(drill: string): Promise<Record<string, number>> {
  const { lines } = reportSchema.parse(await journey.app.invoke('drill-mail', { report: drill }));
  return Object.fromEntries(
    lines.flatMap(({ visits }) => visits.map((one) => [`${one.kind} ${one.agent}`, one.times])),
  );
}

const canaryOf = (address: string) => journey.person(address).newestLink(says('canary.mail.subject'));
const visit = (url: string, init: RequestInit = {}, agent = browser) =>
  fetch(url, { ...init, headers: { ...init.headers, 'user-agent': agent } });

describe('a mail drill', () => {
  test('sends one canary to each mailbox that was asked for, about nobody', async () => {
    const report = await send({ providers: true, coordinator: true });
    const { region } = journey.app;
    expect(report.lines.every(({ result }) => result === 'sent')).toBe(true);
    const mails = await journey.app.mails();
    expect(mails).toHaveLength(report.lines.length);
    const to = mails.map((mail) => mail.to);
    expect(to).toEqual(expect.arrayContaining([team, region.coordinator.mailbox, 'aanmelden@kwintes.example']));
    const links = mails.flatMap((mail) => mail.links);
    expect(new Set(links).size).toBe(report.lines.length);
    expect((await journey.app.runtime('sweep-tasks').agenda.openWork()).pieces).toBe(0);
  });

  test('tells looking, opening, drawing, running scripts and posting apart', async () => {
    const { drill } = await send();
    const link = await canaryOf(team);
    expect(await visitsOf(drill)).toEqual({});

    expect((await visit(link, { method: 'HEAD' }, 'curl/8.5.0')).status).toBe(200);
    const page = await visit(link);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toMatch(says('canary.page.title'));
    const [picture, script] = [/<img src="([^"]+)"/, /<script src="([^"]+)"/].map((part) => part.exec(html)?.[1] ?? '');
    expect((await visit(new URL(picture ?? '', link).href)).headers.get('content-type')).toContain('image/svg+xml');
    const source = await (await visit(new URL(script ?? '', link).href)).text();
    const ran = /'([\w.]+\.svg)'/.exec(source)?.[1] ?? '';
    expect((await visit(new URL(script?.replace(/[^/]*$/, ran) ?? '', link).href)).status).toBe(200);
    // As a scanner posts: without saying where it comes from.
    const posted = await visit(link, { method: 'POST' }, '');
    expect(await posted.text()).toMatch(says('canary.page.posted'));
    await visit(link);

    expect(await visitsOf(drill)).toEqual({
      'looked program': 1,
      'opened browser': 2,
      'rendered browser': 1,
      'scripted browser': 1,
      'posted none': 1,
    });
  });

  test('visits to links of people, and to links of nobody, are not counted', async () => {
    const { drill } = await send();
    await journey.refer();
    const task = await journey.person(team).newestLink(says('task.mail.approve.subject'));
    const before = journey.app.clock.now();
    expect((await visit(task)).status).toBe(200);
    expect((await visit(task, { method: 'POST' })).status).toBe(403);
    const link = await canaryOf(team);
    expect((await visit(`${link}x`)).status).toBe(404);
    expect((await visit(`${link}x/proef/beeld.svg`)).status).toBe(404);
    expect(await visitsOf(drill)).toEqual({});
    expect(journey.app.clock.now()).toBe(before);
  });

  test('says when a visitor came, so that scanners can be told from people', async () => {
    const { drill } = await send();
    const link = await canaryOf(team);
    await journey.app.clock.advanceBy('PT2H');
    await visit(link);
    const { lines } = reportSchema.parse(await journey.app.invoke('drill-mail', { report: drill }));
    const [line] = lines;
    const [opened] = line?.visits ?? [];
    expect(Date.parse(opened?.firstAt ?? '') - Date.parse(line?.sentAt ?? '')).toBe(2 * 3_600_000);
  });

  test('a drill that is not known has no lines; a municipality that is not ours is refused', async () => {
    expect(await visitsOf('0000000000')).toEqual({});
    await expect(send({ municipality: 'GM9999' })).rejects.toThrow(/GM9999 is not in the region file/);
    // Refused on purpose: not a fault of the system.
    await journey.app.close();
    journey = await openJourney();
  });
});
