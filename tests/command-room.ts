import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { reading } from '#db/client.ts'
import type { BodyNode } from '#db/schema/json.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { archiveAuthor } from '#domain/authors/archive.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { blocksById, writtenText } from '#domain/body/written-text.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import { planFront } from '#domain/front/plan.ts'
import { addThread } from '#domain/comments/add.ts'
import { savePage } from '#domain/pages/save.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { createPreview } from '#domain/previews/create.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { addAlias } from '#domain/tags/add-alias.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { aMedium } from './a-medium.ts'
import { NOON } from './asking.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from './newsroom.ts'
import { aPerson } from './people.ts'

/** What commands are about: all of it English, all articles in the section `news`. */
export interface Room {
  /** uid */
  draft: string
  /** uid of an article that is in review */
  submitted: string
  /** uid */
  live: string
  news: number
  /** A section without articles. */
  empty: number
  /** A section with which no command here has to do. */
  elsewhere: number
  /** A section below `news`. */
  child: number
  /** What was put away. */
  archived: Record<'section' | 'tag' | 'author', number>
  tag: number
  otherTag: number
  author: number
  page: number
  /** uid of a preview link of the draft */
  preview: string
  /** uid of a comment on the draft, with a suggestion */
  comment: string
  /** uid of a planned piece */
  piece: string
  /** A schedule that waits, until an hour after noon. */
  schedule: number
  /** uid */
  medium: string
  /** An effect that waits. */
  effect: number
}

/** A newsroom with something of each kind, and the person whom the commands about staff are about. */
export async function aRoom(): Promise<Room> {
  await aPerson('target@news.example')
  await carryOut(addRedirect, { from: '/old', to: '/en' })
  await carryOut(planFront, { locale: 'en', startsAt: NOON + 7_200_000 })
  await carryOut(setBreaking, { locale: 'en', text: 'The port is open', endsAt: NOON + 7_200_000 })
  const news = await aSection()
  const named = (name: string) => ({ texts: { en: { name } } })
  const waiting = await aDraft(news, { headline: 'Waiting' })
  const at = NOON + 3_600_000
  const draft = (await aDraft(news, { headline: 'Draft' })).uid
  return {
    piece: (await carryOut(planPiece, { title: 'Planned', at, locale: 'en', section: news })).uid,
    comment: await aComment(draft),
    preview: (await carryOut(createPreview, { uid: draft })).uid,
    news,
    schedule: (await carryOut(setSchedule, { uid: waiting.uid, at })).id,
    empty: await aSection('Empty', '空'),
    elsewhere: await aSection('Elsewhere', '别处'),
    child: await aSection('Child', '子', news),
    archived: await whatWasPutAway(),
    draft,
    submitted: await aSubmitted(news),
    live: (await aLiveArticle(news, { headline: 'Live' })).uid,
    tag: await aTagWithAlias(),
    otherTag: (await carryOut(createTag, named('Coke'))).id,
    author: (await carryOut(createAuthor, named('Lin Yue'))).id,
    page: (await carryOut(savePage, { locale: 'en', content: pageContent('About') })).id,
    medium: await aMedium(),
    effect: await anEffect(),
  }
}

async function aSubmitted(section: number): Promise<string> {
  const { uid } = await aDraft(section, { headline: 'Submitted' })
  await carryOut(submitArticle, { uid })
  return uid
}

async function aTagWithAlias(): Promise<number> {
  const { id } = await carryOut(createTag, { texts: { en: { name: 'Coal' } } })
  await carryOut(addAlias, { id, locale: 'en', name: 'Black coal' })
  return id
}

/** A section, a tag and an author nobody uses any more. */
async function whatWasPutAway(): Promise<Room['archived']> {
  const named = (name: string) => ({ texts: { en: { name } } })
  const section = await aSection('Former', '旧')
  const tag = (await carryOut(createTag, named('Whale oil'))).id
  const author = (await carryOut(createAuthor, named('Zhao An'))).id
  await carryOut(archiveSection, { id: section })
  await carryOut(archiveTag, { id: tag })
  await carryOut(archiveAuthor, { id: author })
  return { section, tag, author }
}

/** An effect that was asked for at noon. @returns its id */
async function anEffect(): Promise<number> {
  const row = { key: 'room', kind: 'mail', payload: {}, createdAt: NOON, dueAt: NOON }
  const [made] = await transaction((db) => db.insert(outbox).values(row).returning({ id: outbox.id }))
  return made!.id
}

/** A comment that proposes other words for the first block of an article. @returns its uid */
async function aComment(article: string): Promise<string> {
  const { work } = await loadWork(reading(), article)
  const [[blockId, block]] = [...blocksById(work.content.body)] as [[string, BodyNode]]
  const suggestion = { from: writtenText(block)!, to: 'Other words.' }
  return (await carryOut(addThread, { uid: article, blockId, text: '', suggestion })).uid
}

/** What a standing page says. */
export function pageContent(name: string) {
  return { name, slug: name.toLowerCase(), description: '', body: bodyOfParagraphs(['We.']) }
}
