import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { answerPage, answerProblem, type GatewayAnswer, type HelpLine } from '../gateway-answers.ts';

/**
 * Adds what the gateway answers by itself, as our page for browsers and as problem details for programs, in place of
 * AWS's own words. The gateway chooses by the request's `Accept` header, and JSON when nothing fits.
 */
export function addGatewayPage(api: RestApi, answer: GatewayAnswer, help: HelpLine): void {
  api.addGatewayResponse(answer.type, {
    type: ResponseType.of(answer.type),
    statusCode: String(answer.status),
    responseHeaders: {
      'Cache-Control': "'no-store'",
      'Referrer-Policy': "'same-origin'",
      'X-Content-Type-Options': "'nosniff'",
      'X-Frame-Options': "'DENY'",
      'Strict-Transport-Security': "'max-age=31536000; includeSubDomains'",
      'Permissions-Policy': "'camera=(), geolocation=(), microphone=()'",
      ...(answer.retryAfter === undefined ? {} : { 'Retry-After': `'${answer.retryAfter}'` }),
    },
    templates: {
      'text/html': answerPage(answer, help),
      'application/json': answerProblem(answer),
      'application/problem+json': answerProblem(answer),
    },
  });
}
