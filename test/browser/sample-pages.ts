import type { SamplePage } from './sample-page.ts';
import { statusPages } from './sample-status-pages.ts';
import { taskPages } from './sample-task-pages.ts';

/** Every page behind a link, in every state that looks different. */
export const samplePages: readonly SamplePage[] = [...taskPages, ...statusPages];
