import { read } from '../domain/articles/reader.ts'

export const front = read
