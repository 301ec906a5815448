/** Version of the API, in its OpenAPI document and in the `API-Version` header. */
export const apiVersion = '1.3.0';
