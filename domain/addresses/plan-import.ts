import { refusal, type Refusal } from '#domain/refusal.ts'
import type { LineOutcome, RedirectLine } from './types.ts'

/** An old address as it is kept: where it leads, null for what is gone. */
export interface KeptPath {
  slug: string
  targetPath: string | null
}

/** What an import does to the addresses that are kept. */
export interface ImportPlan {
  lines: LineOutcome[]
  /** Where each address that the import touches leads afterwards, those that were turned because their target moved on too. */
  writes: Map<string, string>
}

/** What is asked of addresses; slow, so whoever calls may remember the answers. */
export interface Spelling {
  canonical: (address: string) => string
  isReserved: (address: string) => boolean
  /** Whether it can be an old address at all; and where one leads. */
  isOld: (address: string) => boolean
  isTarget: (address: string) => boolean
}

/**
 * What becomes of each line, as if redirect.add was carried out line by line, but without asking the database: a file has
 * thousands, and nobody else can write while they are written.
 * @param kept every old address there is
 */
export function planImport(
  lines: readonly RedirectLine[],
  kept: readonly KeptPath[],
  { canonical, isReserved, isOld, isTarget }: Spelling,
): ImportPlan {
  const known = new Places(kept, canonical)
  const writes = new Map<string, string>()
  /** By address: the line that had it first. */
  const first = new Map<string, { line: number; to: string }>()

  const outcomeOf = ({ line, from, to }: RedirectLine): Omit<LineOutcome, keyof RedirectLine> => {
    const refused = (why: Refusal) => ({ outcome: 'refused' as const, why, before: null })
    if (!isOld(from)) return refused(refusal('redirect.badFrom', { from }))
    if (!isTarget(to)) return refused(refusal('redirect.badTo', { to }))
    if (isReserved(from)) return refused(refusal('redirect.reserved', { from }))
    const earlier = first.get(canonical(from))
    if (earlier && earlier.to !== to) return refused(refusal('redirect.twice', { from, line: earlier.line }))
    const end = known.endOf(from, to)
    if (end === null) return refused(refusal('redirect.loop', { from, to }))
    first.set(canonical(from), { line, to })
    const before = known.targetOf(from)
    const turned = known.lead(from, end)
    for (const slug of turned) writes.set(slug, end)
    if (before === end) return { outcome: 'same', why: null, before: null }
    return before === undefined
      ? { outcome: 'new', why: null, before: null }
      : { outcome: 'changed', why: null, before }
  }
  return { lines: lines.map((line) => ({ ...line, ...outcomeOf(line) })), writes }
}

/** Old addresses and where they lead, found by any of their spellings. */
class Places {
  private readonly targets = new Map<string, string | null>()
  private readonly spelled = new Map<string, Set<string>>()
  private readonly leading = new Map<string, Set<string>>()
  private readonly canonical: (address: string) => string

  constructor(kept: readonly KeptPath[], canonical: (address: string) => string) {
    this.canonical = canonical
    for (const { slug, targetPath } of kept) this.put(slug, targetPath)
  }

  /** Undefined where there is no such address, null where it is gone. */
  targetOf(slug: string): string | null | undefined {
    return this.targets.get(slug)
  }

  /** Where a reader ends who is sent from `from` to `to`; null where the way comes back. */
  endOf(from: string, to: string): string | null {
    const seen = new Set([this.canonical(from)])
    let end = to
    for (;;) {
      const canonical = this.canonical(end)
      if (seen.has(canonical)) return null
      seen.add(canonical)
      const next = this.keptAs(end)
      if (!next) return end
      end = next
    }
  }

  /** Lets an address lead somewhere, and what led to it too. @returns addresses that lead elsewhere than before */
  lead(from: string, end: string): string[] {
    const turned = [from, ...(this.leading.get(this.canonical(from)) ?? [])].filter(
      (slug) => this.targets.get(slug) !== end,
    )
    for (const slug of turned) this.put(slug, end)
    return turned
  }

  private keptAs(address: string): string | null {
    const same = this.spelled.get(this.canonical(address))
    if (!same) return null
    const slug = same.has(address) ? address : [...same][0]!
    return this.targets.get(slug) ?? null
  }

  private put(slug: string, targetPath: string | null): void {
    const before = this.targets.get(slug)
    if (before) this.leading.get(this.canonical(before))?.delete(slug)
    this.targets.set(slug, targetPath)
    add(this.spelled, this.canonical(slug), slug)
    if (targetPath !== null) add(this.leading, this.canonical(targetPath), slug)
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set<string>()
  sets.set(key, set.add(value))
}
