export { revisionByNumber } from './rows.ts'
