import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { openFront, sendMail } from './front.mjs';
import { providers, ranked } from './providers.mjs';

// The case as DBOS's documentation builds one that waits for people: a workflow for each referral with steps around its own
// tables, and `recv` for each answer. Tables and DBOS's own are in one database; the pool is as large as DBOS's own.
const [databaseUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
/** A person may take months; without a number DBOS waits a minute. */
const patience = 120 * 24 * 60 * 60;

const store = (reference, request) =>
  pool.query('insert into referral values ($1, $2, null, $3) on conflict do nothing', [reference, 'approval', request]);

const setStage = (reference, stage) =>
  pool.query('update referral set stage = $2 where reference = $1', [reference, stage]);

/** Takes a place and writes it with the referral, in one statement; once only, however often the step is run. */
async function reserve(reference, id) {
  const { rowCount } = await pool.query(
    `with seat as (
       update provider set taken = taken + 1 where id = $2 and taken < places
         and exists (select from referral where reference = $1 and provider is distinct from $2) returning 1
     )
     update referral set provider = $2, stage = 'offer' where reference = $1 and exists (select from seat)`,
    [reference, id],
  );
  return rowCount === 1 || (await holds(reference, id));
}

async function holds(reference, id) {
  return (
    (await pool.query('select from referral where reference = $1 and provider = $2', [reference, id])).rowCount === 1
  );
}

const referral = DBOS.registerWorkflow(
  async (request) => {
    const reference = DBOS.workflowID;
    await DBOS.runStep(() => store(reference, request).then(() => undefined), { name: 'store' });
    await DBOS.runStep(async () => sendMail('approval', reference, `${reference}/approval`), {
      name: 'mail the approver',
    });
    const decision = await DBOS.recv('approval', patience);
    if (decision?.choice !== 'approve') return close(reference, 'declined');

    for (const { id } of ranked(request, reference)) {
      if (!(await DBOS.runStep(() => reserve(reference, id), { name: 'match' }))) continue;
      await DBOS.runStep(async () => sendMail('offer', reference, `${reference}/offer`), { name: 'mail the provider' });
      if ((await DBOS.recv('offer', patience))?.choice === 'approve') return close(reference, 'accepted');
    }
    return close(reference, 'nobody has a place');
  },
  { name: 'referral' },
);

function close(reference, stage) {
  return DBOS.runStep(() => setStage(reference, stage).then(() => stage), { name: 'close' });
}

DBOS.setConfig({ name: 'referrals', systemDatabaseUrl: databaseUrl, runAdminServer: false, logLevel: 'error' });
// Makes the database when there is none.
await DBOS.launch();
await pool.query(`
  create table if not exists referral (reference text primary key, stage text not null, provider text, body jsonb not null);
  create table if not exists provider (id text primary key, places int not null, taken int not null default 0);
`);
for (const { id, places } of providers) {
  await pool.query('insert into provider (id, places) values ($1, $2) on conflict do nothing', [id, places]);
}
await openFront({
  start: (reference, request) => DBOS.startWorkflow(referral, { workflowID: reference })(request),
  answer: (token, decision) => {
    const [reference, topic] = token.split('/');
    return DBOS.send(reference, decision, topic);
  },
});
