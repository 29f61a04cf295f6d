// Loaded before any TypeScript (`node --import`), in the plainest JavaScript: an older Node cannot read
// the rest, and would say so in a way that helps nobody. 22.18 is the first that takes types out by itself.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Masthead needs Node 22.18 or newer; this is ${process.version}. ` +
      'Start it by "npm start": "npm install" brings the right Node along.',
  )
  process.exit(1)
}
