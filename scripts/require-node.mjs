// Plain JavaScript, and run by whatever Node the machine has: an older one could not read the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Passerelle needs Node 22.18 or newer, and this is ${process.version}. ` +
      'Run it through the npm scripts (npm start, npm test), which use the Node 24 that npm install brings.',
  );
  process.exit(1);
}
