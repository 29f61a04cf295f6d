import { articles } from '../../db/schema/articles.ts'

export const card = articles
