import type { Named } from '#domain/named.ts'
import type { OlderAddress } from '#domain/named-addresses.ts'

/** A section as the desk sees it, in all its languages. */
export interface DeskSection extends Named {
  parentId: number | null
  position: number
  reviewSteps: number
  proofSteps: number
  /** 0 at the top. */
  depth: number
}

/** A section in the desk's tree. */
export interface TreeSection extends DeskSection {
  /** Live articles, by locale; those of sections below are not among them. */
  live: Record<string, number>
}

/** A section as it is changed, put away or not. */
export interface OneSection extends Omit<TreeSection, 'depth'> {
  archivedAt: number | null
  /** Whether it holds articles, live or being written. */
  isHolding: boolean
  older: OlderAddress[]
  /** For the next change of it: section.update. */
  seen: string
}
