import { reading } from '../db/client.ts'

export const run = reading
