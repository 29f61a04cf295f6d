import 'server-only'
import { headlinesOf } from '#domain/articles/desk.ts'
import { refileArticle } from '#domain/articles/refile.ts'
import type { Outcome } from '#domain/execute.ts'
import { Refused, type Refusal } from '#domain/refusal.ts'
import { rehearse } from '#domain/rehearse.ts'
import { articlesHeld } from '#domain/sections/desk.ts'
import { mergeSections } from '#domain/sections/merge.ts'
import { asking } from './asking.ts'
import { executeSignedIn } from './execute-signed-in.ts'
import { deskActor } from './signed-in.ts'
import { deskWords } from './words.ts'

/** Articles that are looked up at a time; each is moved by itself, so that nobody's autosave waits for all of them. */
const AT_ONCE = 50
/** How long one answer may take, in milliseconds: what is left then is moved by the next press. */
const LONGEST = 10_000

interface Merged {
  moved: number
  /** Those that could not be moved, or for which no time was left. */
  left: number
  isMerged: boolean
  /** What stands in the way of the first that could not be moved, with its headline; '' where nothing does. */
  first: string
}

/** Moves all that a section holds into another one, and gives it up for that one when nothing is left in it. */
export async function mergeAll(fromId: number, intoId: number): Promise<Outcome<Merged>> {
  const actor = await deskActor()
  const hindered = await hindrance({ fromId, intoId })
  if (hindered) return { ok: false, refusal: hindered }
  const until = performance.now() + LONGEST
  const refused = new Map<string, string>()
  const moved = new Set<string>()
  for (;;) {
    const uids = await articlesHeld(actor, fromId, AT_ONCE, new Set([...moved, ...refused.keys()]))
    if (uids.length === 0 && refused.size === 0) break
    if (uids.length === 0 || performance.now() > until) return { ok: true, result: await partly(uids.length) }
    for (const uid of uids) {
      const outcome = await executeSignedIn(refileArticle, { uid, from: fromId, into: intoId })
      if (outcome.ok) moved.add(uid)
      else refused.set(uid, (await deskWords()).sentence(outcome.refusal))
    }
  }
  const outcome = await executeSignedIn(mergeSections, { fromId, intoId })
  return outcome.ok
    ? { ok: true, result: { moved: moved.size, left: 0, isMerged: true, first: '' } }
    : outcome

  async function partly(waiting: number): Promise<Merged> {
    const [[uid, why] = ['', '']] = refused
    const headline = uid === '' ? '' : ((await headlinesOf(actor, [uid])).get(uid) ?? '')
    const { t } = await deskWords()
    const first = uid === '' ? '' : t('desk.sections.merge.because', { headline, why })
    return { moved: moved.size, left: waiting + refused.size, isMerged: false, first }
  }
}

/** What is in the way beside the articles, before any of them is moved; null where nothing is. */
async function hindrance(pair: { fromId: number; intoId: number }): Promise<Refusal | null> {
  try {
    await rehearse(mergeSections, pair, await asking())
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return problem.refusal.key === 'section.hasArticles' ? null : problem.refusal
  }
  return null
}
