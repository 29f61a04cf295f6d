export { beginSession, type Device, type NewSession, type Stage } from './begin.ts'
export { endSession, endSessionsOf } from './end.ts'
export { stageFor } from './stage.ts'
