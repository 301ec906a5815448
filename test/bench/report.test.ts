import { expect, test } from 'vitest';
import { median } from '../../bench/median.ts';
import { withPart } from '../../bench/report.ts';

test('a median of an even number is half-way between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([5, 1])).toBe(3);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([])).toBeNaN();
});

test('a result keeps what other command lines have left in its file', () => {
  const part = (heading: string, text: string) => ({ title: 'A burst', heading, text });
  const small = withPart(undefined, part('1,000', 'first'));
  expect(small).toBe('# A burst\n\n## 1,000\n\nfirst\n');
  const both = withPart(small, part('10,000', 'many\n\n## As deployed\n\n| |'));
  expect(both).toBe('# A burst\n\n## 1,000\n\nfirst\n\n## 10,000\n\nmany\n\n### As deployed\n\n| |\n');
  expect(withPart(both, part('1,000', 'again'))).toBe(both.replace('first', 'again'));
});
