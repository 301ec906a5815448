import type { NextStep } from '../../domain/next-step.ts';
import type { Locale } from '../page-context.ts';
import { outcomeTexts } from '../texts/outcome.ts';
import { termInWords } from '../words/periods.ts';
import { outcomeWords } from './own-words.ts';

/** The task in which the next step waits for somebody, which gives the time that they have. */
const taskOf = {
  'sender-confirms': 'confirm-sender',
  'candidate-confirms': 'confirm-interest',
  'work-coach-decides': 'approve',
  'uwv-decides': 'approve',
  'finding-place': 'accept-offer',
  'coordinator-calls': 'call',
} as const satisfies Record<NextStep, string>;

/** What happens after sending, and how long that may take in this region. */
export function nextStepInWords(step: NextStep, { lang, region }: Locale): string {
  const term = termInWords(region.tasks[taskOf[step]].due, lang);
  return outcomeWords({ lang, region }).sent.nextSteps[step]({ term });
}

/** What happens first when the sender gave only a phone number, and how long that may take in this region. */
export function confirmedByCall({ lang, region }: Locale): string {
  return outcomeTexts[lang].sent.byCall({ term: termInWords(region.tasks.call.due, lang) });
}
