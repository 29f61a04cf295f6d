import { createContext, useContext } from 'react'
import type { ArticleContent, WorkConflict } from '#domain/articles/types.ts'
import type { PictureTools } from '../editor/types.ts'
import type { Frame, Known, WorkWords } from './types.ts'

/** What the fields of an article know of it. */
export interface Writing {
  /** Its tags are those whose names are known so far. */
  frame: Frame
  /** Tags that were found or made. */
  learnTags: (tags: readonly Known[]) => void
  words: WorkWords
  content: ArticleContent
  readOnly: boolean
  conflicts: readonly WorkConflict[]
  pictures: PictureTools
  change: (part: Partial<ArticleContent>) => void
  resolve: (conflict: WorkConflict, keep: 'ours' | 'theirs' | 'both') => void
}

export const WritingContext = createContext<Writing | null>(null)

/** @throws outside of the page of an article */
export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('no article is being written here')
  return writing
}

export type ArticleField = keyof Omit<ArticleContent, 'version' | 'body' | 'translates'>
export type FieldConflict = Extract<WorkConflict, { kind: 'field' }>

/** Where two people changed the same field and nobody has chosen yet. */
export function useConflicts(fields: readonly ArticleField[]): FieldConflict[] {
  return useWriting().conflicts.filter(
    (one): one is FieldConflict => one.kind === 'field' && fields.some((field) => field === one.field),
  )
}
