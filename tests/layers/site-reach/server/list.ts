import { drafts } from '../domain/articles/desk.ts'

export const list = drafts
