import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';

/**
 * How long SES gets to answer. It nearly always does within a second; somebody may be waiting for the page, and a
 * function has 20 seconds for three mails and the rest.
 */
const mailAnswerMs = 4000;

/** The mail service. A single attempt: see createMailer. No answer in time counts as a lost one. */
export function mailService(answerMs = mailAnswerMs): SESClient {
  const requestHandler = { connectionTimeout: answerMs, requestTimeout: answerMs, throwOnRequestTimeout: true };
  return new SESClient({ maxAttempts: 1, requestHandler });
}

/** The state machines. */
export function stateMachines(): SFNClient {
  return new SFNClient({});
}
