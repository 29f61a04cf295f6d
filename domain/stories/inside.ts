export { scopeOfVersions } from './versions.ts'
