const scopeOf = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=none`;

/**
 * Calls a service of the emulator by its JSON protocol, as an administrator would.
 *
 * @param service - As in a signature's scope.
 * @param target - Its name in the protocol and the action, as in `AmazonSQS.ReceiveMessage`.
 * @throws when it refuses.
 */
export async function askByJson(endpoint: string, service: string, target: string, body: object): Promise<unknown> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target, authorization: scopeOf(service) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${target} was refused: ${await answer.text()}`);
  return answer.json();
}

/**
 * Calls a service of the emulator by its query protocol, for services of which the project has no client: alarms, topics and
 * queues are watched by administrators, not by our code.
 *
 * @param service - As in a signature's scope, by which the emulator tells services apart.
 * @returns the XML that it answers.
 * @throws when it refuses.
 */
export async function askService(
  endpoint: string,
  service: 'monitoring' | 'sns' | 'sqs' | 'ses',
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: scopeOf(service),
    },
    body: new URLSearchParams({ ...parameters }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${parameters['Action']} was refused: ${text}`);
  return text;
}
