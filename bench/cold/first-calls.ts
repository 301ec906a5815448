import type { FunctionName } from '../../functions/runtime/steps.ts';

/** A page that is asked of a function through API Gateway. */
function page(path: string, resource = path, pathParameters: Record<string, string> | null = null) {
  const headers = { Host: 'site.example', 'Accept-Language': 'nl' };
  return {
    resource,
    path,
    pathParameters,
    httpMethod: 'GET',
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    body: null,
    isBase64Encoded: false,
    stageVariables: null,
    requestContext: {
      resourcePath: resource,
      path,
      httpMethod: 'GET',
      stage: 'v',
      identity: { sourceIp: '192.0.2.1' },
    },
  };
}

const scheduled = { source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {}, time: '2026-01-05T08:00:00Z' };
const services: Partial<Record<FunctionName, unknown>> = {
  'serve-public': page('/'),
  'serve-links': page('/taak/0123456789', '/taak/{token}', { token: '0123456789' }),
  'serve-desk': page('/werkplek'),
  'act-at-desk': page('/werkplek/aanmelding/HW-000000', '/werkplek/{proxy+}', { proxy: 'aanmelding/HW-000000' }),
  'serve-results': page('/resultaten'),
  'sweep-tasks': scheduled,
  'tell-events': scheduled,
  'mail-feedback': {
    Records: [
      {
        Sns: {
          Message: JSON.stringify({
            eventType: 'Bounce',
            mail: { messageId: 'none', tags: { 'mail-id': ['none'] } },
            bounce: { bounceType: 'Permanent' },
          }),
        },
      },
    ],
  },
  'drill-mail': { report: 'AAAAAAAAAA' },
  'try-journey': {},
};

/**
 * The first call that a function gets: a page that nobody signed in for, or a case that the empty table does not have, so
 * that a step ends with its first reading.
 */
export function firstCallOf(folder: FunctionName): unknown {
  return services[folder] ?? { referralId: 'none', generation: 1, taskToken: 'none' };
}
