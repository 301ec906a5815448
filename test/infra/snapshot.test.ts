import { expect, test } from 'vitest';
import { deployments, templateOf } from './template.ts';

test.each(deployments)('the template of stage $stage in $region changes on purpose only', ({ stage, region }) => {
  // Asset names hold a hash of their content, which changes with every edit of a handler.
  const text = JSON.stringify(templateOf(stage, region), null, 2).replaceAll(/[0-9a-f]{64}\.zip/g, '<asset>.zip');
  expect(JSON.parse(text)).toMatchSnapshot();
});
