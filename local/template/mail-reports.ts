import * as z from 'zod';
import { parse, type Resolver } from './resolve.ts';

/** Functions that hear what became of a mail, and of which of SES's events. */
export interface MailReportRoute {
  /** As SES names them in the template, such as `bounce`; upper and lower case mean the same. */
  readonly events: readonly string[];
  readonly functionArns: readonly string[];
}

const destinationShape = z.looseObject({
  MatchingEventTypes: z.array(z.string()),
  SnsDestination: z.object({ TopicARN: z.string() }).exactOptional(),
});
const subscriptionShape = z.object({ Protocol: z.string(), TopicArn: z.string(), Endpoint: z.string() });

/**
 * Reads the way of SES's reports: from the configuration set's event destinations over their topics to the functions that
 * are subscribed.
 *
 * @throws StartError when a part has an unexpected shape.
 */
export function readMailReports(resolver: Resolver): readonly MailReportRoute[] {
  const subscriptions = resolver.resources('AWS::SNS::Subscription').map(({ id, properties }) => {
    const { Protocol, TopicArn, Endpoint } = properties;
    return parse(subscriptionShape, resolver.resolve({ Protocol, TopicArn, Endpoint }, id), id);
  });
  return resolver.resources('AWS::SES::ConfigurationSetEventDestination').map(({ id, properties }) => {
    const destination = parse(destinationShape, resolver.resolve(properties['EventDestination'], id), id);
    const topic = destination.SnsDestination?.TopicARN;
    return {
      events: destination.MatchingEventTypes,
      functionArns: subscriptions
        .filter(({ Protocol, TopicArn }) => Protocol === 'lambda' && TopicArn === topic)
        .map(({ Endpoint }) => Endpoint),
    };
  });
}
