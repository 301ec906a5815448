// Sends a referral from a system, and tries again where that helps. Node 20 or newer, without any package:
//   REFERRALS_KEY=<your key> node refer.mjs referral.json [idempotency key]
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const api = process.env.REFERRALS_URL ?? 'http://localhost:3000/v1';
const apiKey = process.env.REFERRALS_KEY ?? 'sandbox-key';
const [file = 'referral.json', idempotencyKey = randomUUID()] = process.argv.slice(2);
const body = await readFile(file, 'utf8');

/** One try. Without an answer nobody knows whether it arrived: the same key makes that harmless. */
async function send() {
  try {
    const answer = await fetch(`${api}/referrals`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': 'nl',
        'User-Agent': 'refer-example/1',
        'X-API-Key': apiKey,
        'Idempotency-Key': idempotencyKey,
      },
      body,
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, after: Number(answer.headers.get('Retry-After')), text: await answer.text() };
  } catch {
    return { status: 0, after: 0, text: '' };
  }
}

/** Waits only as long as a program should: what is to come back later than that is kept, and sent with the same key. */
const longest = 10 * 60;
for (let seconds = 1; ; seconds *= 2) {
  const { status, after, text } = await send();
  const helps = status === 0 || status === 429 || status >= 500;
  const pause = Math.max(seconds, after);
  if (helps && pause <= longest) {
    await wait(pause * 1000);
    continue;
  }
  const answer = text.startsWith('{') ? JSON.parse(text) : { detail: text };
  if (status === 201) console.log(`${answer.reference} ${answer.status}: ${answer.statusUrl}`);
  else if (status === 200) console.log(`${answer.otherDoor}: ${answer.handover.organisation}, ${answer.handover.how}`);
  else {
    console.error(`${status} ${answer.code ?? ''} ${answer.detail}`);
    for (const { pointer, detail } of answer.errors ?? []) console.error(`  ${pointer}: ${detail}`);
    if (helps || status === 409) console.error(`Not sent. Send it later with the key ${idempotencyKey}`);
    process.exitCode = 1;
  }
  break;
}
