export { grantsOf, roles, type Role, type RoleHeld } from './roles.ts'
export { loadStaff, requireStaff, type StaffRow } from './load.ts'
