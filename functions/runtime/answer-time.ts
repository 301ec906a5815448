/**
 * How long a service of AWS gets to answer a try, in milliseconds. Each nearly always does within one second, also the largest
 * transaction. By itself the SDK waits for five minutes of silence and more, which is longer than any function runs: one stuck connection
 * would cost a page its 20 seconds, or a sweep its 270. The SDK tries three times, and DynamoDB four, which comes to 14 seconds: a page
 * can still say that the service is busy, and a sweep, which begins nothing with less than 20 seconds left, comes back in time.
 * Three tries for the keys fit into the ten seconds after which Lambda stops a start.
 */
export const answerMs = 3000;

/** The same for SES, which gets one try, so that no mail goes twice: a page has three mails and the rest in its 20 seconds. */
export const mailAnswerMs = 4000;

/** How long a connection may take. Some ten milliseconds are usual; a starting function that reads its code may notice it late. */
const connectMs = 2000;

/**
 * Settings for the `requestHandler` of an SDK client. Whoever gets no answer in time gets a TimeoutError, which counts as one that passes.
 *
 * @param ms for one try: until an answer begins, and for as long as nothing more of it comes
 */
export function answersWithin(ms: number) {
  return {
    connectionTimeout: Math.min(connectMs, ms),
    requestTimeout: ms,
    socketTimeout: ms,
    throwOnRequestTimeout: true,
  } as const;
}
