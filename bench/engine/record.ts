import type { LocalDynamoOptions } from '../../engines/dynamodb/open-local-dynamo.ts';
import type { FaultPoint, ServiceCall } from '../../engines/support/sdk-handler.ts';
import { bySelf, cast } from '../../test/support/cases.ts';
import { openJourney } from '../../test/support/journey.ts';

/** A call of the table, when it was made and whether it belongs to the intake: those before it only lead up to it. */
export interface RecordedCall extends ServiceCall {
  readonly at: string;
  readonly isOfIntake: boolean;
}

/** All calls of the table in a run until an intake waits at its first task, and how to open a table for them. */
export interface Recording {
  readonly calls: readonly RecordedCall[];
  readonly options: Pick<LocalDynamoOptions, 'tables' | 'ttl'>;
}

/** Plays an intake, in which somebody refers themselves, on an embedded run in memory, and writes down what it asks of the table. */
export async function recordIntake(): Promise<Recording> {
  const calls: RecordedCall[] = [];
  let isOfIntake = false;
  let now = () => '';
  const journey = await openJourney({
    faults({ service, phase, request }: FaultPoint) {
      if (service !== 'dynamodb' || phase !== 'before' || request === undefined) return;
      calls.push({ ...structuredClone(request), at: now(), isOfIntake });
    },
  });
  try {
    const { clock, system } = journey.app;
    const began = calls.length;
    now = clock.now;
    await clock.idle();
    isOfIntake = true;
    await journey.refer(bySelf(cast('recorded')));
    await clock.idle();
    const first = calls[began]?.at ?? clock.now();
    const { create, ttlAttribute } = system.table;
    return {
      calls: calls.map((call) => (call.at === '' ? { ...call, at: first } : call)),
      options: {
        tables: [{ ...create, GlobalSecondaryIndexes: [...create.GlobalSecondaryIndexes] }],
        ttl: [{ table: create.TableName, attribute: ttlAttribute }],
      },
    };
  } finally {
    await journey.close();
  }
}
