import sharp from 'sharp'
import { expect } from 'vitest'
import type { Actor } from '#domain/actor.ts'
import { contentOf } from '#domain/articles/content.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import type { Command } from '#domain/command.ts'
import { savePage } from '#domain/pages/save.ts'
import { rehearse } from '#domain/rehearse.ts'
import { createPreview } from '#domain/previews/create.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { aMedium } from './a-medium.ts'
import { asking, NOON } from './asking.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from './newsroom.ts'
import { aPerson } from './people.ts'

/** What commands are about: all of it English, all articles in the section `news`. */
export interface Room {
  /** uid */
  draft: string
  /** uid */
  live: string
  news: number
  /** A section without articles. */
  empty: number
  /** A section with which no command here has to do. */
  elsewhere: number
  tag: number
  otherTag: number
  author: number
  page: number
  /** uid of a preview link of the draft */
  preview: string
  /** A schedule that waits, until an hour after noon. */
  schedule: number
  /** uid */
  medium: string
}

/** A newsroom with something of each kind, and the person whom the commands about staff are about. */
export async function aRoom(): Promise<Room> {
  await aPerson('target@news.example')
  const news = await aSection()
  const named = (name: string) => ({ texts: { en: { name } } })
  const waiting = await aDraft(news, { headline: 'Waiting' })
  const at = NOON + 3_600_000
  const draft = (await aDraft(news, { headline: 'Draft' })).uid
  return {
    preview: (await carryOut(createPreview, { uid: draft })).uid,
    news,
    schedule: (await carryOut(setSchedule, { uid: waiting.uid, at })).id,
    empty: await aSection('Empty', '空'),
    elsewhere: await aSection('Elsewhere', '别处'),
    draft,
    live: (await aLiveArticle(news, { headline: 'Live' })).uid,
    tag: (await carryOut(createTag, named('Coal'))).id,
    otherTag: (await carryOut(createTag, named('Coke'))).id,
    author: (await carryOut(createAuthor, named('Lin Yue'))).id,
    page: (await carryOut(savePage, { locale: 'en', content: pageContent('About') })).id,
    medium: await aMedium(),
  }
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
  'article.untrash': 'trash.notThere',
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
  'article.begin': ({ news }) => ({ locale: 'en', section: news }),
  'article.correct': ({ live, news }) => ({ uid: live, content: contentIn(news, 'Another'), kind: 'typo' }),
  'article.create': ({ news }) => ({ locale: 'en', content: contentIn(news) }),
  'article.publish': ({ draft }) => ({ uid: draft }),
  'article.save': ({ draft, news }) => ({ uid: draft, content: contentIn(news) }),
  'article.submit': ({ draft }) => ({ uid: draft }),
  'article.tag': ({ draft, tag }) => ({ uid: draft, add: [tag] }),
  'article.trash': ({ draft }) => ({ uid: draft }),
  'article.untrash': ({ draft }) => ({ uid: draft }),
  'article.withdraw': ({ live }) => ({ uid: live, note: 'y' }),
  'presence.beat': ({ draft }) => ({ uid: draft, tab: 'a', wants: true }),
  'presence.takeOver': ({ draft }) => ({ uid: draft, tab: 'a' }),
  'workingCopy.save': ({ draft }) => ({ uid: draft, version: 0 }),
  'workingCopy.write': ({ draft, news }) => ({
    ...{ uid: draft, tab: 'a', version: 0, writeId: 'w' },
    content: contentIn(news),
  }),
  'audit.export': {},
  'author.create': { texts },
  'author.update': ({ author }) => ({ id: author }),
  'factor.addPasskey': { name: 'A key', response: made, origin },
  'factor.confirmTotp': { code: '123456' },
  'factor.removePasskey': { uid: 'x' },
  'factor.removeTotp': {},
  'factor.renamePasskey': { uid: 'x', name: 'A key' },
  'factor.renewRecoveryCodes': {},
  'factor.startTotp': {},
  'front.clear': { locale: 'en' },
  'front.place': ({ live }) => ({ uid: live, area: 'lead' }),
  'import.page': ({ news }) => ({ bytes: oldPage, fileName: 'page.txt', locale: 'en', sectionId: news }),
  'live.rebuild': {},
  'media.add': { bytes: new Uint8Array(pixel), fileName: 'pixel.png' },
  'media.describe': ({ medium }) => ({
    ...{ uid: medium, locale: 'en', alt: 'A mill', caption: '', credit: '' },
    ...{ focalX: 0, focalY: 100 },
  }),
  'page.archive': ({ page }) => ({ id: page }),
  'page.save': ({ page }) => ({ id: page, locale: 'en', content: pageContent('Us') }),
  'preview.create': ({ draft }) => ({ uid: draft }),
  'preview.end': ({ preview }) => ({ uid: preview }),
  'redirect.add': { from: '/a', to: '/b' },
  'revision.restore': ({ draft }) => ({ uid: draft, revision: 1 }),
  'samples.remove': {},
  'schedule.cancel': ({ schedule }) => ({ id: schedule }),
  'schedule.fail': ({ schedule }) => ({ id: schedule, key: 'publish.noBody' }),
  'schedule.move': ({ schedule }) => ({ id: schedule, at: NOON + 7_200_000 }),
  'schedule.run': ({ schedule }) => ({ id: schedule }),
  'schedule.set': ({ draft }) => ({ uid: draft, at: NOON + 3_600_000 }),
  'section.archive': ({ empty }) => ({ id: empty }),
  'section.create': { texts },
  'section.move': ({ empty }) => ({ id: empty, parentId: null }),
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
  'story.setEmbargo': ({ draft }) => ({ uid: draft, until: null }),
  'tag.archive': ({ tag }) => ({ id: tag }),
  'tag.create': { texts },
  'tag.merge': ({ tag, otherTag }) => ({ fromId: tag, intoId: otherTag }),
  'tag.update': ({ tag }) => ({ id: tag, texts }),
  'view.remove': { uid: 'x' },
  'view.save': { name: 'Mine', query: { text: 'steel' } },
}
