import { id, index, instant, int, json, oneOf, string, table, uid } from '#db/dialect/index.ts'
import { articles } from './articles.ts'
import type { ActorSnapshot, Suggestion } from './json.ts'

/** What somebody says about an article or one of its blocks; never seen by readers. */
export const comments = table(
  'comments',
  {
    id: id(),
    uid: uid().notNull().unique(),
    articleId: int()
      .notNull()
      .references(() => articles.id),
    /** The comment this one answers; null begins a thread. Answers have no answers. */
    threadId: int(),
    /** The block it is about; null is the article as a whole. A thread's own. */
    blockId: string(),
    /** The words it is about, as they stood, of a whole block its beginning; '' where it has none, and of an article. */
    quote: string().notNull(),
    text: string().notNull(),
    /** What to write instead; null where nothing is proposed. */
    suggestion: json<Suggestion>(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
    /** Of a thread: open until it was done as asked, or was declined with a reason. */
    state: oneOf(['open', 'resolved', 'declined']).notNull().default('open'),
    settledAt: instant(),
    settledBy: json<ActorSnapshot>(),
    /** Why; needed to decline. */
    reason: string().notNull().default(''),
  },
  (t) => [index('comments_article').on(t.articleId, t.id), index('comments_thread').on(t.threadId, t.id)],
)
