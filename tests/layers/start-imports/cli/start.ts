import { transaction } from '../db/transaction.ts'

export const start = transaction
