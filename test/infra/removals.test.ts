import { access, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defences } from '../strength/defences.ts';
import { nudges } from '../strength/nudges.ts';

const fromRoot = (file: string) => new URL(`../../${file}`, import.meta.url);

// `npm run strength` takes each away and runs its test, which takes long; this test sees at once that the code of a removal has changed.
test.each([...defences, ...nudges].map((one) => [one.what, one] as const))(
  'what can be taken away still stands once, and so does the file of its test: %s',
  async (_, { file, find, test: seenBy }) => {
    expect((await readFile(fromRoot(file), 'utf8')).split(find)).toHaveLength(2);
    await expect(access(fromRoot(seenBy.file))).resolves.toBeUndefined();
  },
);
