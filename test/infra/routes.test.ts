import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { securityHeaders } from '../../functions/web/http.ts';
import { answerPage, answerProblem, gatewayAnswers } from '../../lib/gateway-answers.ts';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf('test');
const headersOf = z.record(z.string(), z.string());

function pathOf(resourceId: unknown): string {
  const reference = z.union([
    z.object({ Ref: z.string() }),
    z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  ]);
  const parsed = reference.parse(resourceId);
  if ('Fn::GetAtt' in parsed) return '';
  const { ParentId, PathPart } = template.Resources[parsed.Ref]?.Properties ?? {};
  return `${pathOf(ParentId)}/${String(PathPart)}`;
}

function folderOf(integration: unknown): string {
  const id = /"Fn::GetAtt":\["(\w+)","Arn"\]/.exec(JSON.stringify(integration))?.[1] ?? '';
  return String(template.Resources[id]?.Metadata['hoofdzaak:function']);
}

test('these paths exist, and no others', () => {
  const found: Record<string, string> = {};
  for (const [, { Properties }] of resourcesOf(template, 'AWS::ApiGateway::Method')) {
    const path = pathOf(Properties['ResourceId']) || '/';
    found[path] = `${found[path] ?? folderOf(Properties['Integration'])} ${String(Properties['HttpMethod'])}`;
    expect(Properties).toMatchObject({ AuthorizationType: 'NONE', Integration: { Type: 'AWS_PROXY' } });
  }
  expect(found).toEqual({
    '/werkplek/regio': 'act-at-desk GET HEAD',
    '/werkplek/regio/{proxy+}': 'act-at-desk GET HEAD POST',
    '/': 'serve-public GET HEAD',
    '/aanmelden': 'serve-public GET HEAD POST',
    '/aanmelden/{proxy+}': 'serve-public GET HEAD POST',
    '/v1/{proxy+}': 'serve-public GET HEAD POST OPTIONS ANY',
    '/resultaten': 'serve-results GET HEAD',
    '/v1/results': 'serve-results GET HEAD ANY',
    '/v1/results.csv': 'serve-results GET HEAD ANY',
    '/privacy': 'serve-public GET HEAD',
    '/toegankelijkheid': 'serve-public GET HEAD',
    '/assets/{proxy+}': 'serve-public GET HEAD',
    '/taak/{proxy+}': 'serve-links GET HEAD POST',
    '/mijn': 'serve-links GET HEAD POST',
    '/mijn/{proxy+}': 'serve-links GET HEAD POST',
    '/status': 'serve-links GET HEAD POST',
    '/status/{proxy+}': 'serve-links GET HEAD POST',
    '/werkplek': 'serve-desk GET HEAD',
    '/werkplek/inloggen': 'serve-desk GET HEAD',
    '/werkplek/terug': 'serve-desk GET HEAD',
    '/werkplek/{proxy+}': 'serve-desk GET HEAD POST',
    '/werkplek/aanbieder/{proxy+}': 'act-at-desk GET HEAD POST',
    '/werkplek/aanmelding/{reference}': 'serve-desk GET HEAD',
    '/werkplek/aanmelding/{reference}/{proxy+}': 'act-at-desk GET HEAD POST',
    '/werkplek/privacy': 'act-at-desk GET HEAD POST',
    '/werkplek/privacy/{proxy+}': 'act-at-desk GET HEAD POST',
  });
});

test('what sends a mail, writes or asks another system is slowed before what only looks', () => {
  const [[, stage] = []] = resourcesOf(template, 'AWS::ApiGateway::Stage');
  const settings = z
    .array(z.looseObject({ HttpMethod: z.string(), ResourcePath: z.string(), ThrottlingRateLimit: z.number() }))
    .parse(stage?.Properties['MethodSettings']);
  const usual = settings.find(({ HttpMethod }) => HttpMethod === '*')?.ThrottlingRateLimit ?? 0;
  const slowed = settings.filter(({ ThrottlingRateLimit }) => ThrottlingRateLimit < usual);
  const names = slowed.map(({ HttpMethod, ResourcePath }) => `${HttpMethod} ${ResourcePath.replaceAll('~1', '/')}`);
  for (const path of ['inloggen', 'terug']) expect(names).toContain(`GET //werkplek/${path}`);
  expect(names.filter((name) => !name.startsWith('POST'))).toHaveLength(2);
});

describe('what the gateway answers by itself', () => {
  const help = { serviceName: { nl: 'Dienst <b>', en: 'Service' }, phone: '030 000 00 00 & "$x"' };

  test.each(gatewayAnswers)('$type: a page in two languages and a problem', (answer) => {
    const page = answerPage(answer, help);
    expect(page).toContain(`<h1>${answer.title.nl}</h1>`);
    expect(page).toContain(`<section lang="en"><h1>${answer.title.en}</h1>`);
    expect(page).toContain('112');
    expect(page).toContain('0800-0113');
    expect(page).not.toContain('<b>');
    // A dollar sign would be read as a variable of the gateway.
    expect(page).not.toContain('$');
    expect(JSON.parse(answerProblem(answer))).toEqual({
      status: answer.status,
      title: answer.title.en,
      detail: answer.forPrograms === undefined ? answer.text.en : `${answer.text.en} ${answer.forPrograms}`,
    });
    expect(page).not.toContain('User-Agent');
  });

  test('what the firewall stops learns of the header that programs forget', () => {
    const stopped = gatewayAnswers.find(({ type }) => type === 'WAF_FILTERED');
    expect(stopped?.forPrograms).toContain('User-Agent');
  });

  test('carries the security headers of a page of ours', async () => {
    const site = new Hono().use(securityHeaders).get('/', (c) => c.text(''));
    const { 'content-security-policy': _policy, ...ours } = Object.fromEntries((await site.request('/')).headers);
    delete ours['content-type'];
    expect(Object.keys(ours)).toHaveLength(5);
    for (const [, { Properties }] of resourcesOf(template, 'AWS::ApiGateway::GatewayResponse')) {
      const parameters = headersOf.parse(Properties['ResponseParameters']);
      const headers = Object.entries(parameters).map(([name, value]) => [
        name.replace('gatewayresponse.header.', '').toLowerCase(),
        value.slice(1, -1),
      ]);
      expect(Object.fromEntries(headers)).toMatchObject(ours);
    }
  });

  test('is in the template, with the region phone and without anything of the request', () => {
    const responses = resourcesOf(template, 'AWS::ApiGateway::GatewayResponse').map(([, { Properties }]) => Properties);
    expect(responses.map((each) => each['ResponseType']).toSorted()).toEqual(
      gatewayAnswers.map(({ type }) => type).toSorted(),
    );
    for (const response of responses) {
      expect(JSON.stringify(response)).not.toMatch(/\$context|\$input|\$method/);
      // A quote inside of a value would end it.
      const headers = headersOf.parse(response['ResponseParameters']);
      for (const value of Object.values(headers)) expect(value).toMatch(/^'[^']+'$/);
      expect(response).toHaveProperty(['ResponseTemplates', 'text/html']);
      expect(response).toHaveProperty(['ResponseTemplates', 'application/json']);
    }
  });
});
