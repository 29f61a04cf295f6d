import { publish } from '../../domain/articles/publish.ts'

export const headline = publish
