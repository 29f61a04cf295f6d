import { reading } from '../db/client.ts'

export const actor = reading
