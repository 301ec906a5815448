// Loaded before every command, so it must parse on old versions of Node: no modern syntax here. `npm ci` installs the
// Node that Lambda runs, if npm has a package of it for this machine, and every npm script then uses that. On other
// machines (a Mac) the system's own Node is used, and must be as new.
var wanted = 24;
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    'This project runs on Node ' +
      wanted +
      ', as AWS Lambda does, and this is Node ' +
      process.versions.node +
      ': ' +
      'use `npm ci` and the npm scripts, and on a machine without a packaged Node (a Mac) install Node ' +
      wanted +
      ' first.',
  );
  process.exit(1);
}
// Types are stripped from hundreds of files at each start: what came of it is kept, by the content of each file, and goes
// with node_modules. Where that folder cannot be written, Node does without.
require('node:module').enableCompileCache(require('node:path').join(__dirname, '../node_modules/.cache/compiled'));
