import { expect, test } from 'vitest';
import { html, withWholeReferences } from '../../functions/web/html.ts';

const whole = async (page: ReturnType<typeof html>) => String(await withWholeReferences(page));

test('a reference on a page stays on one line', async () => {
  expect(await whole(html`<p>Noor (${'HW-7K2P9QX'}), HW-ABCDEFG</p>`)).toBe(
    '<p>Noor (<span class="nowrap">HW-7K2P9QX</span>), <span class="nowrap">HW-ABCDEFG</span></p>',
  );
});

test('addresses, labels, options and what somebody typed stay as they are', async () => {
  const page = html`<a href="/mijn/HW-7K2P9QX/approve/1" aria-label="HW-7K2P9QX">x</a><textarea name="a">${'zie HW-7K2P9QX & <b>'}</textarea><option value="HW-7K2P9QX">HW-7K2P9QX</option>`;
  expect(await whole(page)).toBe(String(page));
});
