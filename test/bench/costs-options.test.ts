import { expect, test } from 'vitest';
import { readCostOptions } from '../../bench/costs/options.ts';

test('nothing said: the whole story of a deployment without further settings', () => {
  expect(readCostOptions([])).toEqual({ referrals: 24, context: {}, short: false });
});

test('settings are given as to cdk', () => {
  const args = ['--short', '-c', 'dataEvents=on', '-c', 'hostedZone=Z0123456789ABC/regio.example', '--referrals', '5'];
  expect(readCostOptions(args)).toEqual({
    referrals: 5,
    context: { dataEvents: 'on', hostedZone: 'Z0123456789ABC/regio.example' },
    short: true,
  });
});

test.each([
  [['--referrals', '0'], /from 1 to 500, not "0"/],
  [['-c', 'dataevents=on'], /not "dataevents=on"/],
  [['-c', 'canary'], /not "canary"/],
  [['-c', 'stage=test'], /stage is production/],
  [['--year', '2026'], /--year.*Use: npm run costs/],
])('%s is met with what is right', (args, message) => {
  expect(() => readCostOptions(args)).toThrow(message);
});
