import type { Body, Drawable, PictureUse } from '#domain/articles/types.ts'
import type { BlockDifference, PictureDifference, Run } from '#domain/revisions/types.ts'

/** What changed in one part of a source: in a line of words, in a block, in the picture that leads. */
export type PartChange =
  | { kind: 'words'; runs: Run[] }
  | { kind: 'blocks'; blocks: BlockDifference[] }
  | { kind: 'picture'; picture: PictureDifference }

/** A part of a source, as it is now, and what happened to it since it was translated. */
export interface SourcePart {
  /** Id of the block, or name of the field. */
  part: string
  isField: boolean
  /** Null for a field, and for a block that is there no more. */
  block: Body['doc'] | null
  /** Words of a field that is a line; '' for everything else. */
  text: string
  /** Null where it is as it was. */
  drift: PartDrift | null
}

export interface PartDrift {
  happened: 'changed' | 'added' | 'removed' | 'moved'
  moved: boolean
  change: PartChange
  /** Whose revision of the source brought it, and when: UTC milliseconds. */
  by: string
  at: number
  /** Who found the translation in step with it; null while nobody has. */
  checked: { by: string; at: number } | null
}

/** A state of a source that is translated. */
export interface SourceState {
  /** Id of the revision, for commands, and its number, for people. */
  id: number
  number: number
  /** As which version readers got it; null where they never did. */
  version: number | null
  /** UTC milliseconds */
  at: number
  by: string
}

/** A translation and its source, part by part. */
export interface Beside {
  uid: string
  locale: string
  source: {
    uid: string
    locale: string
    headline: string
    liveState: 'none' | 'live' | 'withdrawn' | 'expired'
    /** What was translated, and what counts now. */
    base: SourceState
    current: SourceState
  }
  /** Fields first, then blocks in their order; what was taken out stands where it stood. */
  parts: SourcePart[]
  /** Names of parts that nobody has looked at since they changed. */
  open: string[]
  /** The picture that leads the source now. */
  lead: PictureUse | null
  /** Pictures of the source, by uid of the medium. */
  pictures: Map<string, Drawable>
}

/** A language version in the list of those that lag behind their sources. */
export interface Lagging {
  uid: string
  locale: string
  headline: string
  sections: number[]
  sourceLocale: string
  sourceHeadline: string
  /** Parts of the source that changed. */
  lag: number
  /** Since when, UTC milliseconds; and who changed the source. */
  since: number
  changedBy: string
}

/** An article whose story has no version in a language. */
export interface Lacking {
  uid: string
  locale: string
  headline: string
  sections: number[]
  liveState: 'none' | 'live' | 'withdrawn' | 'expired'
  /** UTC milliseconds */
  changedAt: number
  /** Languages that are not there and that whoever asks may begin. */
  missing: string[]
  mayBegin: string[]
}
