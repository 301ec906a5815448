import type { Said } from '../../cases/link-contracts.ts';
import { defined } from '../../domain/defined.ts';
import { date, line, prose } from '../form-input.ts';
import type { FormValues } from '../forms.ts';
import { chosenDay } from './tasks/approve.ts';
import { onPlannedDay } from './tasks/confirm-start.ts';
import { outcomeChoice } from './tasks/tell-outcome.ts';

/** What is compared of a choice besides its reason and who decides; what was typed beside another choice is not sent. */
const beside: Readonly<Record<string, (values: FormValues) => Partial<Record<keyof Said, string | undefined>>>> = {
  approve: (values) => ({ on: chosenDay(values) ?? date(values, 'decisionDate'), years: line(values, 'years') }),
  decline: (values) => ({ text: prose(values, 'explanation') }),
  'ask-information': (values) => ({ text: prose(values, 'question') }),
  answer: (values) => ({ text: prose(values, 'text') }),
  accept: (values) => ({ on: date(values, 'startsOn') }),
  held: (values) => ({ on: date(values, 'heldOn') }),
  [onPlannedDay]: () => ({ choice: 'held' }),
  moved: (values) => ({ on: date(values, 'newDate') }),
  'no-show': (values) => ({ on: date(values, 'nextDate') }),
  refuse: (values) => ({ reason: line(values, 'refusal'), text: prose(values, 'explanation') }),
  assign: (values) => ({ reason: line(values, 'provider') }),
  close: (values) => ({ text: prose(values, 'explanation') }),
};

/** What the form of an answer says, read without its page: an answer that was sent twice is told by it. */
export function saidIn(values: FormValues): Said {
  const choice = line(values, 'press') ?? line(values, 'choice') ?? outcomeChoice(values);
  const [reason, decidedByName] = [line(values, 'reason'), line(values, 'decidedByName')];
  const more = choice !== undefined && Object.hasOwn(beside, choice) ? beside[choice]?.(values) : {};
  return defined({ choice, reason, decidedByName, ...more });
}
