import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { NOON } from '../asking.ts'
import type { Inputs } from './types.ts'

function contentIn(section: number, headline = 'A') {
  return contentOf({ headline, slug: 'a', sections: [section], body: bodyOfParagraphs(['B.']) })
}

/** What commands about articles, and about the work on them, take at least. */
export const articleInputs: Inputs = {
  'article.assign': ({ draft }) => ({ uid: draft, assignee: null, dueAt: NOON + 3_600_000 }),
  'article.begin': ({ news }) => ({ locale: 'en', section: news }),
  'article.correct': ({ live, news }) => ({ uid: live, content: contentIn(news, 'Another'), kind: 'typo' }),
  'article.create': ({ news }) => ({ locale: 'en', content: contentIn(news) }),
  'article.publish': ({ draft }) => ({ uid: draft }),
  'article.refile': ({ live, news, empty }) => ({ uid: live, from: news, into: empty }),
  'article.save': ({ draft, news }) => ({ uid: draft, content: contentIn(news) }),
  'article.submit': ({ draft }) => ({ uid: draft }),
  'article.tag': ({ draft, tag }) => ({ uid: draft, add: [tag] }),
  'article.trash': ({ draft }) => ({ uid: draft }),
  'article.untrash': ({ draft }) => ({ uid: draft }),
  'article.withdraw': ({ live }) => ({ uid: live, note: 'y' }),
  'comment.accept': ({ comment }) => ({ uid: comment }),
  'comment.add': ({ draft }) => ({ uid: draft, text: 'Who says so?' }),
  'comment.decline': ({ comment }) => ({ uid: comment, reason: 'It is in the standfirst.' }),
  'comment.reopen': ({ comment }) => ({ uid: comment }),
  'comment.reply': ({ comment }) => ({ uid: comment, text: 'The mill.' }),
  'comment.resolve': ({ comment }) => ({ uid: comment }),
  'piece.begin': ({ piece }) => ({ uid: piece }),
  'piece.change': ({ piece }) => ({ uid: piece, plan: { title: 'Another' }, seen: { title: 'Planned' } }),
  'piece.drop': ({ piece }) => ({ uid: piece }),
  'piece.plan': ({ news }) => ({ title: 'A', at: NOON + 3_600_000, locale: 'en', section: news }),
  'presence.beat': ({ draft }) => ({ uid: draft, tab: 'a', wants: true }),
  'presence.takeOver': ({ draft }) => ({ uid: draft, tab: 'a' }),
  'preview.create': ({ draft }) => ({ uid: draft }),
  'preview.end': ({ preview }) => ({ uid: preview }),
  'review.decide': ({ submitted }) => ({ uid: submitted, verdict: 'approved' }),
  'revision.restore': ({ draft }) => ({ uid: draft, revision: 1 }),
  'schedule.cancel': ({ schedule }) => ({ id: schedule }),
  'schedule.fail': ({ schedule }) => ({ id: schedule, key: 'publish.noBody' }),
  'schedule.move': ({ schedule }) => ({ id: schedule, at: NOON + 7_200_000 }),
  'schedule.run': ({ schedule }) => ({ id: schedule }),
  'schedule.set': ({ draft }) => ({ uid: draft, at: NOON + 3_600_000 }),
  'story.join': ({ draft, live }) => ({ uid: draft, with: live }),
  'story.part': ({ draft }) => ({ uid: draft }),
  'story.setEmbargo': ({ draft }) => ({ uid: draft, until: null }),
  'translation.check': ({ draft }) => ({ uid: draft, parts: [], seen: 1 }),
  'translation.follow': ({ draft }) => ({ uid: draft, source: { uid: draft, revision: 1 } }),
  'workingCopy.save': ({ draft }) => ({ uid: draft, version: 0 }),
  'workingCopy.write': ({ draft, news }) => ({
    ...{ uid: draft, tab: 'a', version: 0, writeId: 'w' },
    content: contentIn(news),
  }),
}
