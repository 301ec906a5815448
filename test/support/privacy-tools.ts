import { toolsOn } from '../../admin/tools.ts';
import { keyPurposes } from '../../functions/ports/key-purposes.ts';
import { randomSource, seededKeys } from '../../local/secrets.ts';
import type { Journey } from './journey.ts';

/** The keys of a journey, all of which begin with the same seed. */
export const journeyKeys = seededKeys(1);

/** What the administrator's command stands on, on the table of a journey: with no role's rights, as an administrator has. */
export function privacyTools({ app }: Pick<Journey, 'app'>) {
  return toolsOn({
    env: { TABLE_NAME: app.system.table.create.TableName },
    region: app.region,
    fileRegion: app.region,
    changes: async () => ({ all: [], isKnown: true }),
    keyring: Object.fromEntries(keyPurposes.map((purpose) => [purpose, journeyKeys[purpose]])),
    dynamodb: app.clients.dynamodb,
    clock: app.clock.now,
    newId: randomSource(7).newId,
    log: { info() {}, error() {}, count() {} },
  });
}
