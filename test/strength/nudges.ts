import type { Removal } from './removal.ts';

const stores = 'test/adapters/stores.test.ts';
const nudging = 'test/journeys/nudges.test.ts';

/** What repairs a case whose step was interrupted, and what keeps two actors from doing the same thing twice. */
export const nudges: readonly Removal[] = [
  {
    what: 'a referral is written on the condition that nobody changed it meanwhile',
    file: 'functions/adapters/dynamodb/transaction.ts',
    find: 'revision = :revision AND stage IN',
    replace: '(revision = :revision OR revision <> :revision) AND stage IN',
    test: { file: stores, name: 'of twenty changes at once that keep the stage exactly one is written' },
  },
  {
    what: 'a mail is claimed as it was read: with its attempts and its time',
    file: 'functions/adapters/dynamodb/outbox.ts',
    find: '#status = :status AND attempts = :attempts AND nextAt = :at',
    replace: '#status = :status AND (attempts = :attempts OR attempts <> :attempts OR nextAt = :at)',
    test: { file: stores, name: 'a claim that lapsed is taken over by one of ten senders' },
  },
  {
    what: 'every open task is looked at once a week',
    file: 'functions/domain/journey/timing.ts',
    find: 'return next < watch ? next : watch;',
    replace: 'return next < watch || !isProbe(task.id) ? next : watch;',
    test: {
      file: 'test/domain/journey-rules.test.ts',
      name: 'every change keeps the promises of the loop, the places, the queue, the mails and privacy',
    },
  },
  {
    what: 'a failed execution is left a while before another takes over',
    file: 'functions/sweep-tasks/handler.ts',
    find: "const failed = ended.status === 'FAILED';",
    replace: "const failed = ended.status === 'none';",
    test: { file: nudging, name: 'an execution that failed is counted and left a while, not started again at once' },
  },
  {
    what: 'a visit looks whether the execution still lives',
    file: 'functions/cases/visit-task.ts',
    find: "if (status !== 'running') return takeOver",
    replace: "if (status === 'missing') return takeOver",
    test: {
      file: nudging,
      name: 'executions that ended without a word are found within a day, all together, while nothing else is due',
    },
  },
  {
    what: 'an answer is taken from the one who is asked at the moment of the write',
    file: 'functions/cases/link-desk.ts',
    find: '        if (!mayAct) return undefined;\n',
    replace: '',
    test: {
      file: nudging,
      name: 'a link of somebody who was replaced while their answer was on its way decides nothing',
    },
  },
  {
    what: 'a bounce of an address that was replaced moves nothing',
    file: 'functions/domain/journey/undeliverable.ts',
    find: 'task.owner === mail.to && (addressee ?? task.addressee) === task.addressee',
    replace: 'task.owner === mail.to && (addressee ?? task.addressee) >= 0',
    test: {
      file: 'test/journeys/mail-feedback.test.ts',
      name: 'stays where it is when the mail of a work coach who passed it on bounces late',
    },
  },
  {
    what: 'a step that has left its token looks once more whether its task is still open',
    file: 'functions/steps/step-handler.ts',
    find: 'if (!now.openTasks.includes(task.id)) await',
    replace: 'if (now.openTasks.length === 0) await',
    test: {
      file: nudging,
      name: 'an answer that is given before a new try of the step has left its token goes on at once, not at the next sweep',
    },
  },
  {
    what: 'what silence changed wakes the waiting step',
    file: 'functions/cases/visit-task.ts',
    find: '    await runtime.workflow.wake(outcome.change.after);\n',
    replace: '',
    test: { file: nudging, name: 'the decision is asked for again in the very sweep that finds the referrer silent' },
  },
  {
    what: 'a mail that fails counts as work that fails',
    file: 'functions/cases/sweep.ts',
    find: '  counts.unhealable += faults;\n',
    replace: '',
    test: {
      file: 'test/journeys/held-mail.test.ts',
      name: 'an answer that nobody knows puts off that mail alone, and raises the alarm on work that fails',
    },
  },
  {
    what: 'progress sets the count of faults back',
    file: 'functions/domain/journey/draft.ts',
    find: '  draft.after.faults = 0;\n',
    replace: '',
    test: {
      file: 'test/domain/rules-together.test.ts',
      name: 'progress makes the faults before it a thing of the past',
    },
  },
  {
    what: 'the wake of a closed case is repeated',
    file: 'functions/adapters/dynamodb/transaction.ts',
    find: '    ...wakeMark(change).map(put),\n',
    replace: '',
    test: {
      file: 'test/journeys/closing.test.ts',
      name: 'an execution that did not hear that its case has ended is told again within twenty minutes: cut off before the word',
    },
  },
  {
    what: 'a mail about a task that is late gives its reader their time anew',
    file: 'functions/domain/journey/reminders.ts',
    find: 'isLate ? { ...termsAnew(task, ctx), visibleFrom: ctx.now } : task',
    replace: 'task',
    test: {
      file: 'test/journeys/outage.test.ts',
      name: 'takes nobody for silent who is asked check-in, reminds them, and gives them their whole time',
    },
  },
  {
    what: 'who waits for a place is served at their weekly visit',
    file: 'functions/cases/visit-task.ts',
    find: '  if (rule.isQueued) await serve(from.referral);\n',
    replace: '',
    test: {
      file: 'test/journeys/queue-order.test.ts',
      name: 'takes them within a week also where nobody new comes',
    },
  },
  {
    what: 'a task whose visit fails is put off',
    file: 'functions/cases/sweep.ts',
    find: "if (work.kind === 'task') await runtime.agenda.postpone(work.taskId, work.nextAt, retryAt);",
    replace: '',
    test: {
      file: 'test/journeys/sweeper.test.ts',
      name: 'a visit that fails is tried again a quarter of an hour later, and stands in nobody’s way until then',
    },
  },
  {
    what: 'counters that turn out full are read again',
    file: 'functions/cases/serve-queue.ts',
    find: '        places = await runtime.queue.places(programme, asked);\n',
    replace: '',
    test: {
      file: 'test/journeys/queue-order.test.ts',
      name: 'who loses a race for the last place of one provider gets that of another at once',
    },
  },
];
