import sharp from 'sharp'
import { NOON } from '../asking.ts'
import { pageContent } from '../command-room.ts'
import type { Inputs } from './types.ts'

const texts = { en: { name: 'Steel' } }

const pixel = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  .png()
  .toBuffer()

const oldPage = new TextEncoder().encode(
  'Steel prices rise for the third month in a row\n\nPublished: 2019-07-31 15:45:11\n\nSteel rose again, mills said.\n',
)

/** What commands about the site, and about what articles are filed under, take at least. */
export const siteInputs: Inputs = {
  'author.archive': ({ author }) => ({ id: author }),
  'author.create': { texts },
  'author.unarchive': ({ archived }) => ({ id: archived.author }),
  'author.update': ({ author }) => ({ id: author }),
  'breaking.end': { locale: 'en' },
  'breaking.set': { locale: 'en', text: 'The port is closed', endsAt: NOON + 3_600_000 },
  'effect.drop': ({ effect }) => ({ id: effect, attempts: 0, reason: 'No longer wanted' }),
  'effect.retry': ({ effect }) => ({ id: effect, attempts: 0 }),
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
  'menu.set': ({ news }) => ({
    ...{ locale: 'en', place: 'header' },
    items: [{ link: { kind: 'section', id: news, label: null }, children: [] }],
  }),
  'page.archive': ({ page }) => ({ id: page }),
  'page.move': ({ page }) => ({ id: page, after: null, inFooter: false }),
  'page.restore': ({ page }) => ({ id: page, locale: 'en', revision: 1 }),
  'page.save': ({ page }) => ({ id: page, locale: 'en', content: pageContent('Us') }),
  'page.unarchive': ({ page }) => ({ id: page }),
  'redirect.add': { from: '/a', to: '/b' },
  'redirect.import': { bytes: new TextEncoder().encode('/c,/b\n') },
  'redirect.remove': { from: '/old' },
  'samples.remove': {},
  'section.archive': ({ empty }) => ({ id: empty }),
  'section.create': { texts },
  'section.merge': ({ child, empty }) => ({ fromId: child, intoId: empty }),
  'section.move': ({ child, empty }) => ({ id: child, parentId: empty }),
  'section.unarchive': ({ archived }) => ({ id: archived.section }),
  'section.update': ({ news }) => ({ id: news, texts }),
  'settings.set': { key: 'site.accent', value: '#112233' },
  'settings.setMany': { settings: [{ key: 'site.accent', seen: '#9b2c1f', value: '#112233' }] },
  'tag.addAlias': ({ tag }) => ({ id: tag, locale: 'en', name: 'Anthracite' }),
  'tag.archive': ({ tag }) => ({ id: tag }),
  'tag.create': { texts },
  'tag.merge': ({ tag, otherTag }) => ({ fromId: tag, intoId: otherTag }),
  'tag.removeAlias': ({ tag }) => ({ id: tag, locale: 'en', name: 'Black coal' }),
  'tag.unarchive': ({ archived }) => ({ id: archived.tag }),
  'tag.update': ({ tag }) => ({ id: tag, texts }),
}
