import { expect, test } from 'vitest';
import { readCostOptions } from '../../bench/costs/options.ts';

test('nothing said: the whole story of a deployment without further settings', () => {
  expect(readCostOptions([])).toEqual({
    referrals: 24,
    context: {},
    short: false,
    open: 3_000,
    results: 'bench/results',
  });
});

test('settings are given as to cdk', () => {
  const args = [
    '--short',
    '-c',
    'dataEvents=on',
    '-c',
    'hostedZone=Z0123456789ABC/regio.example',
    '--referrals',
    '5',
    '--open',
    '5000',
  ];
  expect(readCostOptions(args)).toEqual({
    referrals: 5,
    context: { dataEvents: 'on', hostedZone: 'Z0123456789ABC/regio.example' },
    short: true,
    open: 5_000,
    // What docs cite stays.
    results: 'none',
  });
});

test.each([
  [['--referrals', '0'], /from 1 to 500, not "0"/],
  [['-c', 'dataevents=on'], /not "dataevents=on"/],
  [['--open', '2000'], /from 2001 to 100000, not "2000"/],
  [['-c', 'canary'], /not "canary"/],
  [['-c', 'stage=test'], /stage is production/],
  [['--year', '2026'], /--year.*Use: npm run bench:cost/],
  [['year.2026'], /argument 'year\.2026'\. Use: npm run bench:cost/],
])('%s is met with what is right', (args, message) => {
  expect(() => readCostOptions(args)).toThrow(message);
});
