import { setImmediate } from 'node:timers/promises'
import { and, asc, gt } from 'drizzle-orm'
import { z } from 'zod'
import { reading, type Database } from '#db/client.ts'
import { writePaths } from '#db/dialect/many-paths.ts'
import { addresses } from '#db/schema/addresses.ts'
import { command } from '#domain/command.ts'
import { pageTag } from '#domain/page-tags.ts'
import { refuse } from '#domain/refusal.ts'
import { touch } from '#domain/touched.ts'
import { isPath } from './paths.ts'
import { planImport, type Spelling } from './plan-import.ts'
import { LONGEST_FILE, readRedirectFile } from './read-file.ts'
import { path, target } from './redirect.ts'
import { canonicalAddress, isReserved } from './shapes.ts'
import type { ImportReport, LineOutcome } from './types.ts'

/** Addresses whose spelling is worked out before others get their turn: about 10 ms. */
const AT_ONCE = 500
/** Rows that are read at a time. */
const ROWS = 1000

/**
 * Reads redirects out of a file: two columns, the old address and where it leads. Everything happens in one transaction; what
 * each line came to is in the answer. Rehearsed, it is the dry run.
 */
export const importRedirects = command({
  name: 'redirect.import',
  input: z.strictObject({
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= LONGEST_FILE),
    /** `fitting`: lines that are refused are left out; `whole`: they are in the way of all others. */
    take: z.enum(['whole', 'fitting']).default('whole'),
  }),
  allow: 'taxonomy:edit',
  // Here others get their turn in between; within the transaction nobody does.
  prepare: async ({ bytes }) => {
    const file = readRedirectFile(bytes)
    const spelling = remembered()
    await spellOut(
      spelling,
      file.lines.flatMap(({ from, to }) => [from, to]),
    )
    for (let after = ''; ;) {
      const rows = await keptPaths(reading(), after)
      await spellOut(
        spelling,
        rows.flatMap(({ slug, targetPath }) => [slug, targetPath ?? '/']),
      )
      if (rows.length < ROWS) return { file, spelling }
      after = rows.at(-1)!.slug
    }
  },
  run: async ({ db, now }, { input: { take }, prepared: { file, spelling } }) => {
    const plan = planImport(file.lines, await allPaths(db), spelling)
    const bad = plan.lines.filter(({ outcome }) => outcome === 'refused')
    if (take === 'whole' && bad.length > 0) {
      refuse('redirect.linesRefused', { count: bad.length, line: bad[0]!.line })
    }
    if (plan.writes.size > 0) await writePaths(db, [...plan.writes], now)
    touch(
      db,
      [...plan.writes.keys()].map((slug) => pageTag.address('', 'path', slug)),
    )
    const { encoding, delimiter, header } = file
    const counts = countsOf(plan.lines)
    const changed = plan.lines.filter(({ outcome }) => outcome === 'changed')
    const report: ImportReport = { encoding, delimiter, header, counts, lines: plan.lines }
    return {
      result: report,
      // Of many rows at once none is the one that was changed.
      subject: { kind: 'redirect', id: 0 },
      before: Object.fromEntries(changed.map(({ from, before }) => [from, before])),
      after: { counts, ...Object.fromEntries(changed.map(({ from, to }) => [from, to])) },
    }
  },
})

function countsOf(lines: readonly LineOutcome[]): ImportReport['counts'] {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { outcome } of lines) counts[outcome]++
  return counts
}

function remembered(): Spelling {
  return {
    ...{ canonical: once(canonicalAddress), isReserved: once(isReserved) },
    isOld: once((address) => path.safeParse(address).success),
    isTarget: once((address) => target.safeParse(address).success),
  }
}

function once<Answer>(work: (address: string) => Answer): (address: string) => Answer {
  const answers = new Map<string, Answer>()
  return (address) => {
    const known = answers.get(address)
    if (known !== undefined) return known
    const answer = work(address)
    answers.set(address, answer)
    return answer
  }
}

/** Works out all that is asked of addresses, and lets others have their turn. */
async function spellOut(
  { canonical, isReserved: isOurs, isOld, isTarget }: Spelling,
  given: readonly string[],
): Promise<void> {
  const asked = [canonical, isOurs, isOld, isTarget]
  for (let from = 0; from < given.length; from += AT_ONCE) {
    for (const address of given.slice(from, from + AT_ONCE)) for (const ask of asked) ask(address)
    await setImmediate()
  }
}

async function keptPaths(db: Database, after: string) {
  return db
    .select({ slug: addresses.slug, targetPath: addresses.targetPath })
    .from(addresses)
    .where(and(isPath(), gt(addresses.slug, after)))
    .orderBy(asc(addresses.slug))
    .limit(ROWS)
}

async function allPaths(db: Database) {
  return db
    .select({ slug: addresses.slug, targetPath: addresses.targetPath })
    .from(addresses)
    .where(isPath())
    .orderBy(asc(addresses.id))
}
