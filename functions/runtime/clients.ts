import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { answerMs, answersWithin, mailAnswerMs } from './answer-time.ts';

/** The mail service. A single attempt: see createMailer. No answer in time counts as a lost one. */
export function mailService(ms = mailAnswerMs): SESClient {
  return new SESClient({ maxAttempts: 1, requestHandler: answersWithin(ms) });
}

/** The state machines. */
export function stateMachines(): SFNClient {
  return new SFNClient({ requestHandler: answersWithin(answerMs) });
}
