import type { Run } from '#domain/revisions/types.ts'

/** A thread of comments, for the desk. */
export interface Thread {
  uid: string
  /** Null is the article as a whole. */
  blockId: string | null
  /** Where it belongs by the working copy as it stands: `gone` is a block that is no longer there. */
  where: 'article' | 'text' | 'gone'
  quote: string
  text: string
  suggestion: Suggested | null
  /** UTC milliseconds */
  at: number
  by: string
  byUid: string | null
  /** `accepted`: what was suggested stands in the text; `resolved`: somebody said that it was done. */
  state: 'open' | 'accepted' | 'resolved' | 'declined'
  /** Null while it is open. */
  settled: { at: number; by: string; reason: string } | null
  /** Who took it up again last; null where nobody did, or it is settled. */
  reopened: { at: number; by: string } | null
  replies: Reply[]
}

export interface Suggested {
  from: string
  to: string
  /** What differs, word by word. */
  runs: Run[]
  /** Whether it can be taken in as the text stands now. */
  fits: boolean
}

export interface Reply {
  uid: string
  text: string
  /** UTC milliseconds */
  at: number
  by: string
}

/** What is said about an article, in the order of its text. */
export interface Discussion {
  uid: string
  headline: string
  locale: string
  threads: Thread[]
  may: {
    /** Comment, answer, resolve, decline. */
    comment: boolean
    /** Take suggestions in. */
    accept: boolean
  }
}

/** A part of an article's text. */
export interface Part {
  blockId: string
  type: string
  /** Null where nothing is written in it. */
  text: string | null
}
