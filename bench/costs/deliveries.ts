import { setTimeout as pause } from 'node:timers/promises';
import type { Embedded } from '../../local/embedded.ts';

/** Seconds after which a mail server says that it took a mail; about as long as one of SES's own takes. */
const deliverySeconds = 2;

/** Lets mail servers report what they took, as long as it is not stopped. */
export function reportDeliveries(app: Embedded): { stop(): Promise<void> } {
  const seen = new Map<string, number>();
  const reported = new Set<string>();
  let running = true;
  const reporting = (async () => {
    while (running) {
      const now = performance.now();
      for (const { id } of await app.mails()) {
        const since = seen.get(id) ?? now;
        seen.set(id, since);
        if (reported.has(id) || now - since < deliverySeconds * 1_000) continue;
        reported.add(id);
        await app.reportMail(id, 'delivery');
      }
      await pause(200);
    }
  })();
  return {
    async stop() {
      running = false;
      await reporting;
    },
  };
}
