export { listLacking } from './lacking.ts'
export { listLagging } from './lagging.ts'
export { readBeside } from './read-beside.ts'
