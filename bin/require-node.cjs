// Runs before anything that needs a modern Node, so it must parse on old ones: no modern syntax here.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: this project needs Node ' +
      wanted.join('.') +
      ' or newer. Install it from nodejs.org, or run `nvm install`, and try again.',
  );
  process.exit(1);
}
