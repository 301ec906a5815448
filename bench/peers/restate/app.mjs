import * as restate from '@restatedev/restate-sdk';
import * as clients from '@restatedev/restate-sdk-clients';
import { openFront, sendMail } from './front.mjs';
import { providers, ranked } from './providers.mjs';

// The case as Restate's documentation builds one that waits for people: a workflow for each referral, an awakeable for each
// answer, and a virtual object for each provider, so that no place is given twice.
const [ingressUrl, adminUrl, inactivitySeconds] = process.argv.slice(2);

const provider = restate.object({
  name: 'provider',
  handlers: {
    reserve: async (ctx, reference) => {
      const taken = (await ctx.get('taken')) ?? 0;
      if (taken >= providers.find(({ id }) => id === ctx.key).places) return false;
      ctx.set('taken', taken + 1);
      ctx.set(`hold:${reference}`, true);
      return true;
    },
  },
});

const referral = restate.workflow({
  name: 'referral',
  // The server's default is a minute; shorter where memory at rest is measured.
  ...(inactivitySeconds === undefined ? {} : { options: { inactivityTimeout: Number(inactivitySeconds) * 1000 } }),
  handlers: {
    run: async (ctx, request) => {
      ctx.set('referral', request);
      ctx.set('stage', 'approval');
      const approval = ctx.awakeable();
      await ctx.run('mail the approver', () => sendMail('approval', ctx.key, approval.id));
      const decision = await approval.promise;
      if (decision.choice !== 'approve') return close(ctx, 'declined');

      for (const { id } of ranked(request, ctx.key)) {
        if (!(await ctx.objectClient(provider, id).reserve(ctx.key))) continue;
        ctx.set('provider', id);
        ctx.set('stage', 'offer');
        const offer = ctx.awakeable();
        await ctx.run('mail the provider', () => sendMail('offer', ctx.key, offer.id));
        if ((await offer.promise).choice === 'approve') return close(ctx, 'accepted');
      }
      return close(ctx, 'nobody has a place');
    },
  },
});

function close(ctx, stage) {
  ctx.set('stage', stage);
  return stage;
}

const port = await restate.serve({ services: [referral, provider], port: 0 });
const registered = await fetch(new URL('/deployments', adminUrl), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ uri: `http://127.0.0.1:${port}` }),
});
if (!registered.ok) throw new Error(`Restate did not register the services: ${await registered.text()}`);

const ingress = clients.connect({ url: ingressUrl });
await openFront({
  start: (reference, request) => ingress.workflowClient(referral, reference).workflowSubmit(request),
  answer: (token, decision) => ingress.resolveAwakeable(token, decision),
});
