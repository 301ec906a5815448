import type { Embedded } from '../../local/embedded.ts';
import { fillForm } from '../../test/support/form-filling.ts';
import { personAt } from '../../test/support/person.ts';
import { formWalks } from '../../test/support/public-pages.ts';
import { post } from '../load.ts';

/** One adult fills in the form, from the first page of the site to the last page of the form, and proves their mailbox. */
export async function byForm(app: Embedded): Promise<void> {
  const [walk] = formWalks;
  if (walk === undefined) throw new Error('There is no way through the form.');
  const person = personAt(
    { origin: app.url, request: fetch, mails: app.mails, settled: () => app.clock.idle() },
    'noor@post.example',
  );
  await person.get(`${app.url}/`);
  const last = await fillForm(person, app.url + walk.start, walk.answers);
  if (!walk.end.test(last.url)) throw new Error(`The form ended at ${last.url}.`);
  await app.clock.idle();
}

/** One adult is referred by an application. */
export async function byPost(app: Embedded): Promise<void> {
  await post(app.url, 0);
  await app.clock.idle();
}
