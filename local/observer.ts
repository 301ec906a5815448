import type { Service, ServiceAnswer, ServiceCall } from '../engines/support/sdk-handler.ts';

/**
 * Sees everything that a run asks of AWS, to count what it would cost. It changes nothing of what happens; it may ask
 * DynamoDB to report the consumed capacity.
 */
export interface Observer {
  /** Around each call of a service; `pass` makes it, or another one in its place. */
  request(
    service: Exclude<Service, 'functions'>,
    call: ServiceCall,
    pass: (instead?: ServiceCall) => Promise<ServiceAnswer>,
  ): Promise<ServiceAnswer>;
  /** Around each call of a function, by its folder, with what it is handed. */
  call<T>(folder: string, payload: unknown, work: () => Promise<T>): Promise<T>;
}
