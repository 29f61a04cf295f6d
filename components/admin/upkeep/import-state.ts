/** One line of an old page, and what becomes of it. */
interface ReadLine {
  line: number
  text: string
  use: string
  taken: boolean
}

/** What was, or would be, made of one file. */
export type ImportedFile =
  | { name: string; problem: string }
  | {
      name: string
      /** As a sentence: imported, or known before. */
      fate: string
      /** Where the article is; null where nothing was written. */
      href: string | null
      facts: { label: string; value: string }[]
      lines: ReadLine[]
    }

/** What came of sending files. */
export interface ImportState {
  /** Nothing was tried at all, and why. */
  problem?: string
  /** Nothing was written: what is shown would be. */
  dry: boolean
  /** How many of the files went well, as a sentence. */
  summary: string
  files: ImportedFile[]
}

export const NOT_SENT: ImportState = { dry: true, summary: '', files: [] }
