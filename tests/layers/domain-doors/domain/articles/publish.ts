import { rename } from '../tags/rename.ts'

export const publish = rename
