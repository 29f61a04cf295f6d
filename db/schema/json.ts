/** Shapes kept in JSON columns. The rules for them are the zod grammars in domain/. */

/** Who did it, as they were then: names stay when the account changes or goes. */
export interface ActorSnapshot {
  kind: 'staff' | 'cli' | 'system' | 'anyone'
  uid: string | null
  name: string
}

/** A node of a ProseMirror document. Blocks carry a stable `id` in attrs. */
export interface BodyNode {
  type: string
  attrs?: Record<string, string | number | boolean | null>
  content?: BodyNode[]
  marks?: { type: string; attrs?: Record<string, string | number | boolean | null> }[]
  text?: string
}

/** Body of an article or standing page. `version` is that of the grammar in domain/body/grammar.ts. */
export interface Body {
  version: 1
  doc: BodyNode
}

export type BylineRole = 'words' | 'pictures' | 'editing' | 'translation'

/** A name as printed; `authorId` where the person has a page. */
export interface Byline {
  name: string
  authorId: number | null
  role: BylineRole
}

export interface Source {
  name: string
  url: string | null
  /** ISO date of the original. */
  publishedOn: string | null
  licence: string | null
}

/** A picture as used in one place: the words belong to the use, the file to media. */
export interface PictureUse {
  /** uid of the medium */
  media: string
  alt: string
  caption: string
  credit: string
}

/** What readers are told about a change. */
export interface PublicNote {
  version: number
  kind: string
  at: number
  note: string
}

export interface MediaVariant {
  /** File name below /media/. */
  name: string
  type: string
  width: number
  height: number
}

/** Content of a revision: everything readers see. Grammar: domain/articles/content.ts. */
export interface ArticleContent {
  version: 1
  headline: string
  kicker: string
  standfirst: string
  slug: string
  /** Section ids, the main one first. */
  sections: number[]
  tags: number[]
  bylines: Byline[]
  source: Source | null
  originality: 'original' | 'reprint'
  lead: PictureUse | null
  body: Body
  /** The date readers are shown; null is the moment of first publication. UTC milliseconds. */
  shownAt: number | null
  genre: string
  /** 1 (flash) to 8 (routine), as IPTC urgency. */
  urgency: number
  dateline: string
  canonical: string | null
  noindex: boolean
  aiLabel: 'none' | 'assisted' | 'translated' | 'generated'
  /** Id of the revision this one translates. */
  translates: number | null
}

/**
 * Where two people changed the same thing. Of a block both texts stand in the body, the others' after ours, each with its own
 * id; of a field ours stands in the content and theirs here.
 */
export type WorkConflict =
  { kind: 'block'; ours: string; theirs: string } | { kind: 'field'; field: string; theirs: unknown }

/** What stands in one place of a front page. */
export interface FrontPlaced {
  area: 'lead' | 'second' | 'picked' | 'section'
  /** For area `section`. */
  sectionId: number | null
  /** 1 is first. */
  position: number
  articleId: number
  startsAt: number | null
  endsAt: number | null
}

/** All that is placed on a front page from some time on; null is the arrangement in force when it was written. */
export interface FrontArrangement {
  from: number | null
  slots: FrontPlaced[]
}

/** One thing that was done to a front page. `from` and `to` are its places; `plan` is the beginning of the plan it was done in. */
export interface FrontChange {
  did: 'placed' | 'moved' | 'timed' | 'removed' | 'planned' | 'unplanned' | 'replanned' | 'restored'
  plan: number | null
  /** The article as it was called then; null where the change is of the whole page. */
  article: { uid: string; headline: string } | null
  from: Omit<FrontPlaced, 'articleId'> | null
  to: Omit<FrontPlaced, 'articleId'> | null
  /** For `restored`: which version. */
  version?: number
}

/** Text somebody proposes in place of another, in one block. */
export interface Suggestion {
  /** As it stood when it was proposed. */
  from: string
  to: string
}
