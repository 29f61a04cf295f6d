import type { ReactNode } from 'react'
import type { Body } from '#domain/articles/types.ts'
import type { FormState } from '#lib/form-state.ts'

/** Which of the two is shown where there is room for one. */
export type Side = 'source' | 'translation'

/** A part of the source, ready to be shown. */
export interface ShownPart {
  /** Id of the block, or name of the field. */
  part: string
  /** As readers of the source have it; null where it was taken out. */
  shown: ReactNode
  isField: boolean
  /** What it is made of; null for a field, and for what was taken out. */
  block: Body['doc'] | null
  /** Words of a field that is a line, and what is said about the lead picture. */
  text: string
  drift: ShownDrift | null
}

export interface ShownDrift {
  happened: 'changed' | 'added' | 'removed' | 'moved'
  /** Nobody has found the translation in step with it. */
  isOpen: boolean
  /** What happened, by whom and when; and who found it in step. */
  said: string
  checked: string | null
  /** What changed in its words. */
  change: ReactNode
}

/** The source of a translation beside it. */
export interface SourceOf {
  /** uid of the translation. */
  uid: string
  lang: string
  href: string
  /** `Translated from version 1; version 2 is out now.` */
  versions: string
  /** `Follows the source: version 2`, or how much of it changed since. */
  standing: string
  parts: ShownPart[]
  /** Number of the source's revision that is shown. */
  seen: number
  check: (state: FormState, form: FormData) => Promise<FormState>
  words: SourceWords
}

/** `{n}` stands in some of them: filled in by the browser. */
export interface SourceWords {
  source: string
  openSource: string
  translation: string
  sides: string
  bar: string
  untranslated: string
  notTranslated: string
  previous: string
  next: string
  check: string
  checkAll: string
  checking: string
  toText: string
  flag: string
  insert: string
  remove: string
}
