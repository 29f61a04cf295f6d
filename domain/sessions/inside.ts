export { beginSession, type Device, type NewSession, type Stage } from './begin.ts'
export { deviceInput } from './device.ts'
export { endEnrolling, endSession, endSessionsOf } from './end.ts'
export { stageFor } from './stage.ts'
