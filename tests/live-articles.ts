import { articles } from '#db/schema/articles.ts'
import { liveArticles } from '#db/schema/live.ts'
import { stories } from '#db/schema/stories.ts'
import { transaction } from '#db/transaction.ts'
import { newUid } from '#lib/uid.ts'

interface Wish {
  locale?: 'en' | 'zh'
  state?: 'live' | 'withdrawn' | 'expired'
}

/** Rows of articles as readers' code sees them, without the commands that would make them. */
export async function insertLiveArticles(wishes: Wish[]): Promise<{ articleId: number; uid: string }[]> {
  const nobody = { kind: 'system' as const, uid: null, name: 'test' }
  return transaction(async (db) => {
    const made = []
    for (const { locale = 'en', state = 'live' } of wishes) {
      const [story] = await db
        .insert(stories)
        .values({ uid: newUid(0), createdAt: 0 })
        .returning({ id: stories.id })
      const uid = newUid(0)
      const [article] = await db
        .insert(articles)
        .values({ uid, storyId: story!.id, locale, createdAt: 0, createdBy: nobody })
        .returning({ id: articles.id })
      await db
        .insert(liveArticles)
        .values({ ...words, articleId: article!.id, uid, storyId: story!.id, locale, slug: uid, state })
      made.push({ articleId: article!.id, uid })
    }
    return made
  })
}

const words = {
  version: 1,
  headline: 'Headline',
  kicker: '',
  standfirst: '',
  bylines: [],
  originality: 'original' as const,
  genre: 'news',
  urgency: 5,
  dateline: '',
  noindex: false,
  aiLabel: 'none' as const,
  shownAt: 0,
  recordedAt: 0,
  changedAt: 0,
  notes: [],
  length: 1,
  readingMinutes: 1,
  body: { version: 1 as const, doc: { type: 'doc' } },
}
