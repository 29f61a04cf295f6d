// Loaded before the rest (`node --import`): what Node made of the sources, types taken out, is kept for the next start, which
// takes half as long then. In the program's own folder: whoever can write there can change the program anyway.
import module from 'node:module'
import { join } from 'node:path'

// A Node too old for the program has none either, and is told so by node-version.mjs.
module.enableCompileCache?.(join(import.meta.dirname, '..', 'node_modules', '.cache', 'masthead'))
