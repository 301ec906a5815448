/** Below this stands our form as pages of other sites show it in a frame, each under the name of a client. */
export const framedPath = '/aanmelden/ingebed';
