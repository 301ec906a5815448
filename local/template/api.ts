import * as z from 'zod';
import { StartError } from '../../engines/support/start-error.ts';
import { parse, type Resolver } from './resolve.ts';

/** A route of the API: method and path as API Gateway knows them, and the function behind it. */
export interface Route {
  /** `ANY` matches every method. */
  readonly method: string;
  /** Such as `/taak/{token}`, `/v1/referrals` or `/{proxy+}`. */
  readonly path: string;
  readonly functionArn: string;
}

/** What the gateway itself answers when no function can: our own page or problem text. */
export interface GatewayAnswer {
  readonly type: string;
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Text by content type. */
  readonly bodies: Readonly<Record<string, string>>;
}

/** The REST API as the template describes it. */
export interface ApiSettings {
  readonly stage: string;
  readonly routes: readonly Route[];
  readonly answers: readonly GatewayAnswer[];
  /** Content types that are handed on as base64. */
  readonly binaryTypes: readonly string[];
}

const methodShape = z.object({
  HttpMethod: z.string(),
  ResourceId: z.string(),
  Integration: z.looseObject({ Type: z.string(), Uri: z.string().exactOptional() }),
});
const resourceShape = z.object({ ParentId: z.string(), PathPart: z.string() });
const answerShape = z.object({
  ResponseType: z.string(),
  StatusCode: z.coerce.number().exactOptional(),
  ResponseParameters: z.record(z.string(), z.string()).default({}),
  ResponseTemplates: z.record(z.string(), z.string()).default({}),
});

/**
 * Reads the REST API: resources, methods with a Lambda proxy behind them, gateway responses, stage.
 *
 * @throws StartError for an integration of another kind; the message names the method.
 */
export function readApi(resolver: Resolver): ApiSettings {
  const read = <S extends z.ZodType>(schema: S, id: string, properties: Readonly<Record<string, unknown>>) =>
    parse(schema, resolver.resolve(properties, id), id);

  const parents = new Map(
    resolver.resources('AWS::ApiGateway::Resource').map(({ id, properties: { ParentId, PathPart } }) => {
      return [id, read(resourceShape, id, { ParentId, PathPart })];
    }),
  );
  const pathOf = (id: string): string => {
    const resource = parents.get(id);
    return resource ? `${pathOf(resource.ParentId)}/${resource.PathPart}` : '';
  };

  const routes = resolver.resources('AWS::ApiGateway::Method').map(({ id, properties }): Route => {
    const { HttpMethod, ResourceId, Integration } = properties;
    const method = read(methodShape, id, { HttpMethod, ResourceId, Integration });
    const functionArn = /\/functions\/([^/]+)\/invocations$/.exec(method.Integration.Uri ?? '')?.[1];
    if (method.Integration.Type !== 'AWS_PROXY' || !functionArn) {
      throw new StartError(`Method ${id} is no Lambda proxy; the embedded run knows no other integration.`);
    }
    return { method: method.HttpMethod, path: pathOf(method.ResourceId) || '/', functionArn };
  });

  const answers = resolver.resources('AWS::ApiGateway::GatewayResponse').map(({ id, properties }): GatewayAnswer => {
    const { ResponseType, StatusCode, ResponseParameters, ResponseTemplates } = properties;
    const picked = Object.entries({ ResponseType, StatusCode, ResponseParameters, ResponseTemplates });
    const given = Object.fromEntries(picked.filter(([, value]) => value !== undefined));
    const answer = read(answerShape, id, given);
    const headers = Object.entries(answer.ResponseParameters).flatMap(([name, value]) => {
      const header = /^gatewayresponse\.header\.(.+)$/.exec(name)?.[1];
      // Static values stand between single quotes; values taken from the request do not, and we use none.
      return header ? [[header.toLowerCase(), value.replace(/^'|'$/g, '')] as const] : [];
    });
    return {
      type: answer.ResponseType,
      status: answer.StatusCode,
      headers: Object.fromEntries(headers),
      bodies: answer.ResponseTemplates,
    };
  });

  const [api] = resolver.resources('AWS::ApiGateway::RestApi');
  const [stage] = resolver.resources('AWS::ApiGateway::Stage');
  if (!api || !stage) throw new StartError('The template must have a REST API with a stage.');
  const binaryTypes = parse(z.array(z.string()), api.properties['BinaryMediaTypes'] ?? [], api.id);
  const { StageName } = read(z.object({ StageName: z.string() }), stage.id, {
    StageName: stage.properties['StageName'],
  });
  return { stage: StageName, routes, answers, binaryTypes };
}
