import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'
import type { CommentWords } from '../comments/words.ts'
import type { EditorWords } from '../editor/words.ts'
import type { PictureWords } from '../pictures/words.ts'
import type { There, Work } from '../saving/types.ts'

/** What the page of one article says. */
export type WorkWords = Omit<Messages['desk']['editor'], 'body' | 'begin'>
export type SavingWords = Messages['desk']['saving']

/** The same, with what its parts say. */
export interface PageWords {
  work: WorkWords
  saving: SavingWords
  body: EditorWords
  pictures: PictureWords
  comments: CommentWords
}

/** A tag or author that can be chosen; `slug` is found by what is typed too: of Chinese names it is the pinyin. */
export interface Known {
  id: number
  name: string
  slug: string
  /** Another word by which a tag was found. */
  alias?: string
}

export interface KnownSection extends Known {
  /** 0 at the top. */
  depth: number
  /** Whether whoever is here may put the article there. */
  open: boolean
}

/** What stands fast while the page is open. */
export interface Frame {
  uid: string
  /** Language of the article, and as markup names it. */
  locale: Locale
  lang: string
  desk: { locale: Locale; timeZone: string }
  me: { uid: string; name: string }
  /** `unsorted`: leave it in no section, which whoever is limited to some may not. */
  may: { write: boolean; publish: boolean; tags: boolean; unsorted: boolean }
  sections: KnownSection[]
  /** Those of the article, as the page was made: the rest are asked for. */
  tags: Known[]
  authors: Known[]
  address: {
    /** What stands before the slug: `https://news.example/en/news/`. */
    before: string
    /** Path readers have now; null where they have none. */
    live: string | null
    suggested: string
  }
  links: WorkLinks
}

/** Where one can go from here. */
export interface WorkLinks {
  list: string
  publishing: string
  revisions: string
  preview: string
  comments: string
  review: string
  /** The page in the preview's frame. */
  frame: string
  signIn: string
  /** Other languages of the story: those that are there, and those that can be begun. */
  languages: { href: string; label: string }[]
}

/** The article's two facts, as the page was made. */
export interface Standing {
  live: 'none' | 'live' | 'withdrawn' | 'expired'
  work: 'draft' | 'in_review' | 'approved' | 'scheduled' | null
  trashed: boolean
}

/** What the page begins with. */
export interface WorkStart {
  frame: Frame
  standing: Standing
  work: Work
  /** When the working copy was last written, UTC milliseconds. */
  savedAt: number
  others: There['others']
}
