import type { SdkRequest, SdkResponse, Service } from '../engines/support/sdk-handler.ts';

/**
 * Sees everything that a run asks of AWS, to count what it would cost. It changes nothing of what happens; it may ask
 * DynamoDB to report the consumed capacity.
 */
export interface Observer {
  /** Around each request of an SDK client. */
  request(
    service: Exclude<Service, 'functions'>,
    request: SdkRequest,
    pass: () => Promise<SdkResponse>,
  ): Promise<SdkResponse>;
  /** Around each call of a function, by its folder, with what it is handed. */
  call<T>(folder: string, payload: unknown, work: () => Promise<T>): Promise<T>;
}
