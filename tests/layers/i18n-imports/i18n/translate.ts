import { read } from '../domain/settings/reader.ts'

export const translate = read
