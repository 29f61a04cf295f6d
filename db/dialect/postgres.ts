import { bigint as bigintColumn, boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { integer } from './postgres-integer.ts'

export { index, primaryKey, uniqueIndex, unique, unionAll } from 'drizzle-orm/pg-core'

export const table = pgTable
export const id = () => integer().primaryKey().generatedByDefaultAsIdentity()
export const uid = () => text()
export const string = () => text()
export const int = () => integer()
export const bigint = () => bigintColumn({ mode: 'number' })
export const flag = () => boolean()
export const instant = () => bigintColumn({ mode: 'number' })
export const day = () => text()
export const json = <T>() => jsonb().$type<T>()
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => text({ enum: words })
