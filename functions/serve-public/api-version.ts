/** Version of the API, in its OpenAPI document and in the `API-Version` header: the newest of `functions/serve-public/docs/api-changes.ts`. */
export const apiVersion = '1.11.0';
