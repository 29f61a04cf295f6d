import { reading } from '#db/client.ts'
import { may, type Actor } from '#domain/actor.ts'
import { isOwn, mayEdit, reachOf } from '#domain/articles/inside.ts'
import { blocksById, writtenText } from '#domain/body/written-text.ts'
import { requireDesk } from '#domain/desk.ts'
import { comparerOfWords } from '#domain/revisions/inside.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { commentsOf, type CommentRow } from './rows.ts'
import { fits, runsOf } from './suggest.ts'
import { standingOf, turnsOf, type Turns } from './turns.ts'
import type { Discussion, Part, Thread } from './types.ts'

/**
 * What is said about an article, in the order of its text: first of the article as a whole, then by blocks, last of what is no
 * longer there.
 * @throws Forbidden, NotFound
 */
export async function readDiscussion(actor: Actor, uid: string): Promise<Discussion> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const { article, work } = loaded
  const threads = threadsOf(loaded, await commentsOf(db, article.id), await turnsOf(db, article.id))
  return {
    ...{ uid, locale: article.locale, headline: work.content.headline, threads },
    may: {
      comment: article.trashedAt === null && mayComment(actor, loaded),
      accept: article.trashedAt === null && article.workState !== 'scheduled' && mayEdit(actor, loaded),
    },
  }
}

/** The parts of an article's text that can be commented on, in their order: all that is no part of another one. */
export async function readParts(actor: Actor, uid: string): Promise<Part[]> {
  requireDesk(actor)
  const { work } = await loadWork(reading(), uid)
  const blocks = [...blocksById(work.content.body)]
  return blocks
    .map(([blockId, block]) => ({ blockId, type: block.type, text: writtenText(block) }))
    .filter(({ type, text }) => text !== null || SHOWN.has(type))
}

/** Blocks without a text that somebody may have something to say about. */
const SHOWN = new Set(['picture', 'gallery', 'video', 'table'])

/** As the commands ask. */
function mayComment(actor: Actor, loaded: LoadedWork): boolean {
  const scope = reachOf(loaded)
  return (
    may(actor, 'article:review', scope) ||
    (isOwn(loaded.article, actor) && may(actor, 'article:edit-own', scope))
  )
}

function threadsOf({ article, work }: LoadedWork, rows: readonly CommentRow[], turns: Turns): Thread[] {
  const blocks = blocksById(work.content.body)
  const words = comparerOfWords(article.locale)
  const places = new Map([...blocks.keys()].map((id, at) => [id, at]))
  const placeOf = ({ blockId }: CommentRow) => (blockId === null ? -1 : (places.get(blockId) ?? Infinity))
  return rows
    .filter(({ threadId }) => threadId === null)
    .sort((one, other) => compare(placeOf(one), placeOf(other)) || one.id - other.id)
    .map((row): Thread => {
      const { uid, blockId, quote, text, suggestion, createdAt, createdBy } = row
      const block = blockId === null ? undefined : blocks.get(blockId)
      return {
        ...{ uid, blockId, quote, text },
        ...standingOf(row, turns),
        where: blockId === null ? 'article' : block ? 'text' : 'gone',
        suggestion: suggestion && {
          ...suggestion,
          runs: runsOf(suggestion, words),
          fits: block !== undefined && fits(block, suggestion),
        },
        ...{ at: createdAt, by: createdBy.name, byUid: createdBy.uid },
        settled: settledOf(row),
        replies: rows
          .filter(({ threadId }) => threadId === row.id)
          .map((reply) => ({
            ...{ uid: reply.uid, text: reply.text },
            ...{ at: reply.createdAt, by: reply.createdBy.name },
          })),
      }
    })
}

function settledOf({ state, settledAt, settledBy, reason }: CommentRow): Thread['settled'] {
  return state === 'open' ? null : { at: settledAt ?? 0, by: settledBy?.name ?? '', reason }
}

/** Of two that are infinite neither comes first. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other
}
