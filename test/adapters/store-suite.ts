import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { type EmptyTable, type Stores, storesOn } from './store-engine.ts';
import { absenceChecks } from './store-suite-absences.ts';
import { agendaChecks } from './store-suite-agenda.ts';
import { budgetChecks } from './store-suite-budget.ts';
import { deskChecks } from './store-suite-desk.ts';
import { factChecks } from './store-suite-facts.ts';
import { findChecks } from './store-suite-find.ts';
import { gateChecks } from './store-suite-gate.ts';
import { guardChecks } from './store-suite-guards.ts';
import { keptChecks } from './store-suite-kept.ts';
import { personalChecks } from './store-suite-personal.ts';
import { placeChecks } from './store-suite-places.ts';
import { publicationChecks } from './store-suite-publications.ts';
import { referralChecks } from './store-suite-referrals.ts';
import { regionChecks } from './store-suite-region.ts';
import { reopenedChecks } from './store-suite-reopened.ts';
import { termChecks } from './store-suite-terms.ts';
import { waitChecks } from './store-suite-waits.ts';
import { worklistChecks } from './store-suite-worklists.ts';

/** Something that makes empty tables. */
export interface TableMaker {
  empty(): Promise<EmptyTable>;
  stop(): Promise<void>;
}

/** What every store promises, on any engine that speaks DynamoDB; each check has a table of its own. */
export function storeSuite(name: string, open: () => Promise<TableMaker>): void {
  describe(name, () => {
    let maker: TableMaker;
    let table: EmptyTable;
    let stores: Stores;
    beforeAll(async () => {
      maker = await open();
    });
    beforeEach(async () => {
      table = await maker.empty();
      stores = storesOn(table);
    });
    afterEach(() => table.stop());
    afterAll(() => maker?.stop());
    describe('referrals', () => referralChecks(() => stores));
    describe('places', () => placeChecks(() => stores));
    describe('budgets', () => budgetChecks(() => stores));
    describe('agenda and outbox', () => agendaChecks(() => stores));
    describe('mail gate', () => gateChecks(() => stores));
    describe('guards', () => guardChecks(() => stores));
    describe('what else is kept', () => keptChecks(() => stores));
    describe('worklists', () => worklistChecks(() => stores));
    describe('desk', () => deskChecks(() => stores));
    describe('waits', () => waitChecks(() => stores));
    describe('facts', () => factChecks(() => stores));
    describe('publications', () => publicationChecks(() => stores));
    describe('finding people', () => findChecks(() => stores));
    describe('changes of the region', () => regionChecks(() => stores));
    describe('absences', () =>
      absenceChecks(
        () => stores,
        () => table,
      ));
    describe('how long', () => termChecks(() => stores));
    describe('of the person', () =>
      personalChecks(
        () => stores,
        () => table,
      ));
    describe('reopened', () =>
      reopenedChecks(
        () => stores,
        () => table,
      ));
  });
}
