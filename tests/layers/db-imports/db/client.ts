import { name } from '../domain/articles/types.ts'

export const client = name
