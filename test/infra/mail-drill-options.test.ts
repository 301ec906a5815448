import { describe, expect, test } from 'vitest';
import { askDrill, reportLines } from '../../lib/after-deploy/mail-drill.ts';
import { readDrillOptions } from '../../lib/after-deploy/mail-drill-options.ts';

describe('the command line of a mail drill', () => {
  test('asks the function of stage and region, in the AWS region of that stage', () => {
    const read = readDrillOptions(['--municipality', 'GM0355', '--uwv', '--stage', 'production']);
    expect(read).toEqual({
      ask: { send: { municipality: 'GM0355', providers: false, coordinator: false, uwv: true, language: 'nl' } },
      waitMinutes: 10,
      functionName: 'hw-production-midden-utrecht-drill-mail',
      client: { region: 'eu-central-1' },
    });
  });

  test('asks an embedded run under its own path', () => {
    const { client, ask } = readDrillOptions(['--report', '0123456789', '--local', 'http://127.0.0.1:3000/']);
    expect(client.endpoint).toBe('http://127.0.0.1:3000/_local/lambda');
    expect(ask).toEqual({ report: '0123456789' });
  });

  test.each([
    [[], /--municipality: .*Use: npm run mail-drill/s],
    [['--municipality', 'Zeist'], /a CBS municipality code such as "GM0355"/],
    [['--municipality', 'GM0355', '--stage', 'nowhere'], /There is no stage "nowhere"/],
    [['--municipality', 'GM0355', '--wait', 'long'], /--wait takes minutes/],
    [['--municipality', 'GM0355', '--local', 'here'], /--local takes an address/],
    [['--municipality', 'GM0355', '--local', 'localhost:3000'], /--local takes an address/],
    [['--what'], /'--what'.*Use:/s],
  ])('refuses %j with what can be given', (args, message) => {
    expect(() => readDrillOptions(args)).toThrow(message);
  });
});

describe('the report', () => {
  const sentAt = '2026-11-24T09:00:00.000Z';
  const line = { role: 'team', of: 'GM0355', result: 'sent', sentAt } as const;

  test('says who did what, how often and how soon, in the order of events, and what it means', () => {
    const visits = [
      { kind: 'posted', agent: 'none', times: 1, firstAt: '2026-11-24T09:00:09.000Z', lastAt: sentAt },
      {
        kind: 'opened',
        agent: 'browser',
        times: 2,
        firstAt: '2026-11-24T09:00:03.000Z',
        lastAt: '2026-11-24T09:01:00.000Z',
      },
    ] as const;
    expect(reportLines({ drill: '0123456789', lines: [{ ...line, visits: [...visits] }] })).toEqual([
      'team GM0355: sent',
      '  opened the page: 2 x by a browser, 3 s after sending to 60 s',
      '  posted its form: 1 x by a visitor without a name, 9 s after sending',
      expect.stringMatching(/^ {2}=> posts forms\. Nothing is decided by that/),
    ]);
  });

  test('says so when nobody came, and when there is no such drill', () => {
    expect(reportLines({ drill: '0123456789', lines: [{ ...line, visits: [] }] })).toContain(
      '  nothing came to look yet',
    );
    expect(reportLines({ drill: '0123456789', lines: [] })).toEqual([
      'There is no drill 0123456789. Drills are kept for 30 days.',
    ]);
  });

  test('passes on what the function refused', async () => {
    const said = new TextEncoder().encode(JSON.stringify({ errorMessage: 'GM9999 is not in the region file.' }));
    const Payload = Object.assign(said, { transformToString: () => new TextDecoder().decode(said) });
    const client = { send: async () => ({ FunctionError: 'Unhandled', Payload }) };
    await expect(askDrill({ client, name: 'x' }, { report: '0123456789' })).rejects.toThrow('GM9999 is not');
  });
});
