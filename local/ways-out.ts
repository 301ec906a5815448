import { folderProblem, StartError, type WayOut } from '../engines/support/start-error.ts';

/** How each way out is asked for. */
const asked: Readonly<Record<WayOut, string>> = {
  'begin-anew': 'start with --fresh to begin anew',
  'another-folder': 'choose another folder with --data',
};

/** The message, with what else the person at the keyboard can do: in one line. */
function inWords({ message, waysOut }: StartError): string {
  if (waysOut.length === 0) return message;
  return `${message} You can also ${waysOut.map((way) => asked[way]).join(', or ')}.`;
}

/**
 * An error of the engines, told to the person who starts the embedded run: with the options that help. Any other error
 * stays as it is.
 *
 * @param folder the data folder, when the run has one
 */
export function withWaysOut(error: unknown, folder: string | undefined): unknown {
  const known = error instanceof StartError || folder === undefined ? error : folderProblem(error, folder);
  return known instanceof StartError ? new StartError(inWords(known), { cause: error }) : error;
}

/**
 * The message when the data folder has become unwritable.
 *
 * @param beginsAnew the run is one that never goes on from its folder, as a rehearsal
 */
export function describeBroken(error: unknown, folder: string, beginsAnew = false): string {
  const said = error instanceof Error ? error.message : String(error);
  const problem = folderProblem(error, folder);
  const what =
    problem === undefined ? `The data folder ${folder} cannot be written any more: ${said}.` : inWords(problem);
  const next = beginsAnew
    ? 'the next one begins anew.'
    : 'what was stored is kept, and the next start goes on from there.';
  return `${what} The run has stopped; ${next}`;
}
