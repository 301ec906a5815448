import { expect, test } from 'vitest';
import { templateOf } from './template.ts';

test.each(['test', 'production'] as const)('the template of stage %s changes on purpose only', (stage) => {
  // Asset names hold a hash of their content, which changes with every edit of a handler.
  const text = JSON.stringify(templateOf(stage), null, 2).replaceAll(/[0-9a-f]{64}\.zip/g, '<asset>.zip');
  expect(JSON.parse(text)).toMatchSnapshot();
});
