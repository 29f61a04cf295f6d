/** When something must be mended: before it is saved, before it is submitted, or before readers get it. */
export type Tier = 'save' | 'submit' | 'publish'

/** What can be wrong with an article; each has a sentence in `desk.publishing.findings`. */
export type FindingKey =
  | 'missing'
  | 'noHeadline'
  | 'noSection'
  | 'noBody'
  | 'conflicts'
  | 'badSlug'
  | 'sectionUnnamed'
  | 'sectionArchived'
  | 'grammar'
  | 'noAlt'
  | 'noCredit'
  | 'headingFirst'
  | 'headingJump'
  | 'emptyHeading'
  | 'emptyLink'
  | 'vagueLink'
  | 'emptyTableHeader'
  | 'noSource'
  | 'noSourceLink'
  | 'notTranslated'

/** Where in an article: a field of the content, or a block of its body by its id. */
type Place = { field: string } | { block: string }

/** Something wrong with an article, and where. */
export interface Finding {
  key: FindingKey
  tier: Tier
  /** Field of the content it is in. */
  field: string
  /** Id of the block of the body it is in. */
  block?: string
  /** For its sentence. */
  params: Record<string, string | number>
  /** Whether whoever publishes may say why it goes out all the same. */
  mayOverride: boolean
}

/** What the content itself does not tell. */
export interface Facts {
  locale: string
  /** What it names and is not there. */
  missing: readonly { field: string; key: string | number }[]
  /** How its main section stands in its language. */
  section: 'named' | 'unnamed' | 'archived'
  /** In how many places somebody has yet to choose between two texts. */
  conflicts: number
  /** Where it still says word for word what its source says. */
  untranslated: readonly Place[]
}

/** A finding before which nobody gets past. */
export function hard(key: FindingKey, tier: Tier, field: string, params: Finding['params'] = {}): Finding {
  return { key, tier, field, params, mayOverride: false }
}

/** A finding that whoever publishes may override. */
export function soft(key: FindingKey, place: Place, params: Finding['params'] = {}): Finding {
  return { key, tier: 'publish', field: 'body', ...place, params, mayOverride: true }
}
