import type { Draft } from '../../db/schema/articles.ts'

export const read = (draft: Draft) => draft
