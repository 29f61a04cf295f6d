import sharp from 'sharp'
import { expect } from 'vitest'
import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { reading } from '#db/client.ts'
import type { BodyNode } from '#db/schema/json.ts'
import { contentOf } from '#domain/articles/content.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { archiveAuthor } from '#domain/authors/archive.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { blocksById, writtenText } from '#domain/body/written-text.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import type { Command } from '#domain/command.ts'
import { planFront } from '#domain/front/plan.ts'
import { addThread } from '#domain/comments/add.ts'
import { savePage } from '#domain/pages/save.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { rehearse } from '#domain/rehearse.ts'
import { createPreview } from '#domain/previews/create.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { addAlias } from '#domain/tags/add-alias.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { aMedium } from './a-medium.ts'
import { asking, NOON } from './asking.ts'
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

/** The input of a command in this room. */
export function inputFor(name: string, room: Room): object {
  const row = inputs[name]!
  return typeof row === 'function' ? (row as (room: Room) => object)(room) : row
}

/** Why commands whose actor may are refused in this room all the same. */
const refusedHere: Record<string, string> = {
  'schedule.fail': 'schedule.notDue',
  'schedule.run': 'schedule.notDue',
  'story.join': 'story.hasLocale',
  'story.part': 'story.alone',
  'translation.check': 'translation.none',
  'translation.follow': 'translation.itself',
  'article.untrash': 'trash.notThere',
  'comment.reopen': 'comment.isOpen',
  'staff.enable': 'staff.isEnabled',
  'staff.openSetUp': 'staff.isSetUp',
}

/** How a command ends in this room for whoever may carry it out. */
export function answerInRoom(name: string): unknown {
  const key = refusedHere[name]
  const refusal: unknown = expect.objectContaining({ key })
  return key === undefined ? 'done' : expect.objectContaining({ refusal })
}

/** How a command ends, of which nothing is left: the room is as it was. @returns `done`, or what was thrown */
export async function answerTo(command: Command, input: object, actor: Actor): Promise<unknown> {
  return rehearse(command, input, asking(0, { actor })).then(
    () => 'done',
    (problem: unknown) => problem,
  )
}

function contentIn(section: number, headline = 'A') {
  return contentOf({ headline, slug: 'a', sections: [section], body: bodyOfParagraphs(['B.']) })
}

/** What a standing page says. */
export function pageContent(name: string) {
  return { name, slug: name.toLowerCase(), description: '', body: bodyOfParagraphs(['We.']) }
}

const texts = { en: { name: 'Steel' } }
const pixel = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  .png()
  .toBuffer()
const oldPage = new TextEncoder().encode(
  'Steel prices rise for the third month in a row\n\nPublished: 2019-07-31 15:45:11\n\nSteel rose again, mills said.\n',
)

/** Somebody whom the commands about staff are about. */
const TARGET = 'uid of target@news.example'
const device = { address: '192.0.2.7', userAgent: 'test' }
const origin = 'https://news.example'
const key = { id: 'QQ', rawId: 'QQ', type: 'public-key' }
const made = { ...key, response: { clientDataJSON: 'QQ', attestationObject: 'QQ' } }
const used = { ...key, response: { clientDataJSON: 'QQ', authenticatorData: 'QQ', signature: 'QQ' } }

/** The least that each command takes, about what is in the room. A new command needs a row. */
export const inputs: Record<string, object | ((room: Room) => object)> = {
  'account.changeEmail': { email: 'new@news.example' },
  'account.changePassword': { password: 'a long enough one', device },
  'account.update': { name: 'Lin Yue' },
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
  'presence.beat': ({ draft }) => ({ uid: draft, tab: 'a', wants: true }),
  'presence.takeOver': ({ draft }) => ({ uid: draft, tab: 'a' }),
  'translation.check': ({ draft }) => ({ uid: draft, parts: [], seen: 1 }),
  'translation.follow': ({ draft }) => ({ uid: draft, source: { uid: draft, revision: 1 } }),
  'workingCopy.save': ({ draft }) => ({ uid: draft, version: 0 }),
  'workingCopy.write': ({ draft, news }) => ({
    ...{ uid: draft, tab: 'a', version: 0, writeId: 'w' },
    content: contentIn(news),
  }),
  'audit.export': {},
  'author.archive': ({ author }) => ({ id: author }),
  'author.create': { texts },
  'author.unarchive': ({ archived }) => ({ id: archived.author }),
  'comment.accept': ({ comment }) => ({ uid: comment }),
  'comment.add': ({ draft }) => ({ uid: draft, text: 'Who says so?' }),
  'comment.decline': ({ comment }) => ({ uid: comment, reason: 'It is in the standfirst.' }),
  'comment.reopen': ({ comment }) => ({ uid: comment }),
  'comment.reply': ({ comment }) => ({ uid: comment, text: 'The mill.' }),
  'comment.resolve': ({ comment }) => ({ uid: comment }),
  'author.update': ({ author }) => ({ id: author }),
  'effect.drop': ({ effect }) => ({ id: effect, attempts: 0, reason: 'No longer wanted' }),
  'effect.retry': ({ effect }) => ({ id: effect, attempts: 0 }),
  'factor.addPasskey': { name: 'A key', response: made, origin },
  'factor.confirmTotp': { code: '123456' },
  'factor.removePasskey': { uid: 'x' },
  'factor.removeTotp': {},
  'factor.renamePasskey': { uid: 'x', name: 'A key' },
  'factor.renewRecoveryCodes': {},
  'factor.startTotp': {},
  'breaking.end': { locale: 'en' },
  'breaking.set': { locale: 'en', text: 'The port is closed', endsAt: NOON + 3_600_000 },
  'front.arrange': ({ live }) => ({ locale: 'en', slots: [{ uid: live, area: 'lead' }] }),
  'front.clear': { locale: 'en' },
  'front.place': ({ live }) => ({ uid: live, area: 'lead' }),
  'front.plan': { locale: 'en', startsAt: NOON + 3_600_000 },
  'front.replan': { locale: 'en', from: NOON + 7_200_000, to: NOON + 3_600_000 },
  'front.restore': { locale: 'en', to: 1 },
  'front.unplan': { locale: 'en', startsAt: NOON + 7_200_000 },
  'import.page': ({ news }) => ({ bytes: oldPage, fileName: 'page.txt', locale: 'en', sectionId: news }),
  'live.rebuild': {},
  'media.add': { bytes: new Uint8Array(pixel), fileName: 'pixel.png' },
  'media.describe': ({ medium }) => ({
    ...{ uid: medium, locale: 'en', alt: 'A mill', caption: '', credit: '' },
    ...{ focalX: 0, focalY: 100 },
  }),
  'notice.read': {},
  'menu.set': ({ news }) => ({
    ...{ locale: 'en', place: 'header' },
    items: [{ link: { kind: 'section', id: news, label: null }, children: [] }],
  }),
  'page.archive': ({ page }) => ({ id: page }),
  'page.move': ({ page }) => ({ id: page, after: null, inFooter: false }),
  'page.restore': ({ page }) => ({ id: page, locale: 'en', revision: 1 }),
  'page.save': ({ page }) => ({ id: page, locale: 'en', content: pageContent('Us') }),
  'page.unarchive': ({ page }) => ({ id: page }),
  'piece.begin': ({ piece }) => ({ uid: piece }),
  'piece.change': ({ piece }) => ({ uid: piece, plan: { title: 'Another' }, seen: { title: 'Planned' } }),
  'piece.drop': ({ piece }) => ({ uid: piece }),
  'piece.plan': ({ news }) => ({ title: 'A', at: NOON + 3_600_000, locale: 'en', section: news }),
  'preview.create': ({ draft }) => ({ uid: draft }),
  'preview.end': ({ preview }) => ({ uid: preview }),
  'redirect.add': { from: '/a', to: '/b' },
  'redirect.import': { bytes: new TextEncoder().encode('/c,/b\n') },
  'redirect.remove': { from: '/old' },
  'review.decide': ({ submitted }) => ({ uid: submitted, verdict: 'approved' }),
  'revision.restore': ({ draft }) => ({ uid: draft, revision: 1 }),
  'samples.remove': {},
  'schedule.cancel': ({ schedule }) => ({ id: schedule }),
  'schedule.fail': ({ schedule }) => ({ id: schedule, key: 'publish.noBody' }),
  'schedule.move': ({ schedule }) => ({ id: schedule, at: NOON + 7_200_000 }),
  'schedule.run': ({ schedule }) => ({ id: schedule }),
  'schedule.set': ({ draft }) => ({ uid: draft, at: NOON + 3_600_000 }),
  'section.archive': ({ empty }) => ({ id: empty }),
  'section.create': { texts },
  'section.merge': ({ child, empty }) => ({ fromId: child, intoId: empty }),
  'section.move': ({ child, empty }) => ({ id: child, parentId: empty }),
  'section.unarchive': ({ archived }) => ({ id: archived.section }),
  'section.update': ({ news }) => ({ id: news, texts }),
  'session.confirm': { origin, device, shown: { by: 'password', password: 'x' } },
  'session.end': { uid: 'x' },
  'session.endOthers': {},
  'session.enrolled': { device },
  'session.passFactor': { token: 'x', origin, device, shown: { by: 'totp', code: '123456' } },
  'session.renew': { device },
  'session.signIn': { email: 'x', password: 'y', device },
  'session.signInByPasskey': { response: used, origin, device },
  'session.signOut': { token: 'x' },
  'settings.set': { key: 'site.accent', value: '#112233' },
  'settings.setMany': { settings: [{ key: 'site.accent', seen: '#9b2c1f', value: '#112233' }] },
  'staff.acceptLink': { token: 'x', password: 'y', device },
  'staff.changeRoles': { uid: TARGET, roles: [{ role: 'reporter' }] },
  'staff.disable': { uid: TARGET },
  'staff.enable': { uid: TARGET },
  'staff.endSessions': { uid: TARGET },
  'staff.invite': { email: 'new@news.example', name: 'A', locale: 'en', roles: [{ role: 'reporter' }] },
  'staff.openSetUp': {},
  'staff.requestReset': { email: 'x@news.example' },
  'staff.requireFactor': { role: 'editor', required: false },
  'staff.sendLink': { uid: TARGET },
  'staff.setUp': { token: 'x', email: 'a@b.example', name: 'A', password: 'y', locale: 'en', device },
  'staff.update': { uid: TARGET, name: 'A' },
  'story.join': ({ draft, live }) => ({ uid: draft, with: live }),
  'story.part': ({ draft }) => ({ uid: draft }),
  'story.setEmbargo': ({ draft }) => ({ uid: draft, until: null }),
  'tag.addAlias': ({ tag }) => ({ id: tag, locale: 'en', name: 'Anthracite' }),
  'tag.archive': ({ tag }) => ({ id: tag }),
  'tag.create': { texts },
  'tag.merge': ({ tag, otherTag }) => ({ fromId: tag, intoId: otherTag }),
  'tag.removeAlias': ({ tag }) => ({ id: tag, locale: 'en', name: 'Black coal' }),
  'tag.unarchive': ({ archived }) => ({ id: archived.tag }),
  'tag.update': ({ tag }) => ({ id: tag, texts }),
  'view.remove': { uid: 'x' },
  'view.save': { name: 'Mine', query: { text: 'steel' } },
}
