import type { articles, revisions } from '#db/schema/articles.ts'
import type { audit, outbox } from '#db/schema/journal.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import type { publications } from '#db/schema/publications.ts'
import { snapshot, systemActor } from '#domain/actor.ts'
import { contentHash } from '#domain/articles/content.ts'
import { chainHash } from '#domain/publications/chain.ts'
import { newUid } from '#lib/uid.ts'
import type { Made } from './article.ts'

type Article = typeof articles.$inferInsert & { id: number }
type Revision = typeof revisions.$inferInsert & { id: number }
export type Publication = typeof publications.$inferInsert & { id: number }

/** An article's rows in the newsroom. */
export interface History {
  article: Article
  revisions: Revision[]
  publications: Publication[]
  audit: (typeof audit.$inferInsert)[]
  outbox: (typeof outbox.$inferInsert)[]
}

/** Ids the next rows get. */
export interface NextIds {
  article: number
  revision: number
  publication: number
}

/** Words readers are told when something was wrong, or was taken back. */
const NOTES = {
  corrected: { en: 'An earlier version gave a wrong number.', zh: '此前版本中的数字有误。' },
  withdrawn: { en: 'The source took its statement back.', zh: '消息来源撤回了说法。' },
}
/** How long after the first publication it was found out, in milliseconds. */
const FOUND_OUT = 7_200_000
const by = snapshot(systemActor)

/** The rows publishing an article leaves: revisions, chained publications, audit, follow-ups that are done. */
export function historyOf(made: Made, storyId: number, ids: NextIds): History {
  const { at, locale, content, fate } = made
  const later = at + FOUND_OUT
  const article: Article = {
    id: ids.article++,
    uid: newUid(at),
    storyId,
    locale,
    headRevisionId: null,
    liveState: fate === 'withdrawn' ? 'withdrawn' : 'live',
    livePublicationId: null,
    workState: null,
    firstPublishedAt: at,
    createdAt: at,
    createdBy: by,
  }
  const history: History = { article, revisions: [], publications: [], audit: [], outbox: [] }
  publish(history, ids, { revision: revise(history, ids, content, at), kind: 'first', note: '', at })
  if (fate === 'corrected') {
    const mended = { ...content, standfirst: NOTES.corrected[locale] }
    const revision = revise(history, ids, mended, later)
    publish(history, ids, { revision, kind: 'correction', note: NOTES.corrected[locale], at: later })
  }
  if (fate === 'withdrawn') {
    const revision = history.revisions[0]!
    publish(history, ids, { revision, kind: 'withdrawal', note: NOTES.withdrawn[locale], at: later })
  }
  article.headRevisionId = history.revisions.at(-1)!.id
  article.livePublicationId = history.publications.at(-1)!.id
  return history
}

function revise(history: History, ids: NextIds, content: ArticleContent, at: number): Revision {
  const before = history.revisions.at(-1)
  const revision: Revision = {
    id: ids.revision++,
    articleId: history.article.id,
    number: history.revisions.length + 1,
    reason: before ? 'publish' : 'save',
    content,
    contentHash: contentHash(content),
    parentId: before?.id ?? null,
    translatesRevisionId: null,
    createdAt: at,
    createdBy: by,
  }
  history.revisions.push(revision)
  return revision
}

type Put = Pick<Publication, 'kind' | 'note' | 'at'> & { revision: Revision }

function publish(history: History, ids: NextIds, { revision, kind, note, at }: Put): void {
  const { article } = history
  const link = {
    uid: newUid(at),
    version: history.publications.length + 1,
    kind,
    at,
    by,
    note,
    contentHash: revision.contentHash,
    previousHash: history.publications.at(-1)?.hash ?? null,
  }
  const hash = chainHash({ ...link, articleUid: article.uid })
  history.publications.push({
    ...link,
    id: ids.publication++,
    articleId: article.id,
    revisionId: revision.id,
    hash,
  })
  history.audit.push({
    at,
    command: 'article.publish',
    outcome: 'done',
    actorKind: by.kind,
    actorUid: null,
    actor: by,
    origin: 'bench',
    subjectKind: 'article',
    subjectId: article.id,
    before: null,
    after: { publication: link.uid, revision: revision.number },
    requestId: 'bench',
  })
  history.outbox.push({
    key: `publication:${link.uid}`,
    kind: 'article.published',
    payload: { publication: link.uid, article: article.uid, kind },
    createdAt: at,
    dueAt: at,
    doneAt: at,
  })
}
