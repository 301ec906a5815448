import { providerById } from '../domain/region.ts';
import type { Runtime } from '../ports/runtime.ts';
import { countResults, type ResultsAsked, type ResultsRuntime, type ResultsView } from './count-results.ts';
import type { Visit } from './visit-contracts.ts';
import { readerOf } from './worklist-reader.ts';

/** Results of the people whom a provider took on. */
export interface OwnResults extends ResultsView {
  readonly provider: string;
}

/** The results of providers, for whoever reads their mailbox. */
export interface ResultsDesk {
  /** Of each provider whose mailbox the visitor has proved to read; undefined for anybody else. */
  own(visit: Visit, asked: ResultsAsked): Promise<readonly OwnResults[] | undefined>;
}

/** A provider sees its own results, whatever their numbers: they are of its own people, whom it knows. Nobody else's are counted for it. */
export function createResultsDesk(runtime: ResultsRuntime & Pick<Runtime, 'guards' | 'newId'>): ResultsDesk {
  return {
    async own(visit, asked) {
      const { organisations } = readerOf(runtime, visit);
      const providers = organisations.filter((one) => providerById(runtime.region, one) !== undefined);
      if (providers.length === 0) return undefined;
      return Promise.all(
        providers.map(async (provider) => ({ provider, ...(await countResults(runtime, asked, { provider })) })),
      );
    },
  };
}
