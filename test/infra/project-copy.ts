import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services, steps } from '../../functions/runtime/steps.ts';
import { projectRoot } from '../../lib/synthesise.ts';

/** A temporary copy of the sources of a template, for tests that break something in it. */
export interface ProjectCopy {
  readonly root: string;
  remove(): void;
}

/** Real state machines and region files, and an empty function in every folder that the list of steps asks for. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'referrals-project-'));
  for (const part of ['statemachines', 'regions', 'package-lock.json']) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  for (const folder of [...steps, ...services]) {
    mkdirSync(join(root, 'functions', folder), { recursive: true });
    writeFileSync(join(root, 'functions', folder, 'index.ts'), 'export const handler = async () => ({});\n');
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
