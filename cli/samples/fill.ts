import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { placeOnFront } from '#domain/front/place.ts'
import { importPage } from '#domain/imports/import-page.ts'
import { savePage } from '#domain/pages/save.ts'
import { finishFilling } from '#domain/samples/filling.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { sampleSettings } from '#domain/samples/sample-settings.ts'
import { setSetting } from '#domain/settings/set.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { holdReadings } from '#domain/views/hold.ts'
import type { Environment } from '#lib/environment.ts'
import { dayOf, instantOf } from '#lib/instant.ts'
import { splitFrontMatter } from '#cli/story-file.ts'
import { carryOut } from './do.ts'
import { readNewsroom, samplesFolder, type SampleNewsroom } from './newsroom.ts'
import { drawLogo, drawPicture, drawQr } from './pictures.ts'
import { picturesOf, publishSample, readSamples, type Known, type Sample } from './stories.ts'
import { makeTaxonomy } from './taxonomy.ts'

type Progress = (done: number, total: number, what: string) => void

/** When the sample newsroom was set up: before its first article. */
const OPENING = '2026-06-01T09:00:00'
/** Stories the samples' front page opens with, the lead first. */
const FRONT = [
  'electric-ferry-float-out',
  'foundry-orders-autumn',
  'one-pump-housing',
  'rooftop-solar-surplus',
  'autumn-machinery-fair',
]

/**
 * Fills an empty database with the sample newsroom, once startFilling() has said so.
 * @param options again: what a filling that was cut off left is taken out first
 * @returns how many articles there are now
 */
export async function fillSamples(options: {
  environment: Environment
  again: boolean
  progress: Progress
}): Promise<{ articles: number }> {
  const { environment, again, progress } = options
  if (again) await carryOut(removeSamples, {}, Date.now())
  const newsroom = readNewsroom()
  const samples = readSamples()
  const keys = picturesOf(samples)
  const total = keys.length + samples.length + 1
  const opening = instantOf(OPENING, newsroom.site.timeZone)
  const taxonomy = await makeTaxonomy(newsroom, opening)
  const pictures = await drawAll(keys, opening, (done) => progress(done, total, 'drawing pictures'))
  await furnish(newsroom, environment, opening)
  const known: Known = { taxonomy, pictures, timeZone: newsroom.site.timeZone }
  const uids = new Map<string, string>()
  for (const [at, sample] of samples.entries()) {
    progress(keys.length + at, total, sample.file.facts.headline)
    const joins = [...uids].find(([name]) => name.startsWith(`${sample.key}/`))?.[1]
    uids.set(`${sample.key}/${sample.locale}`, await publishSample(sample, joins, known))
  }
  await importOldPage(newsroom.site.timeZone)
  await arrangeFront(uids)
  await countReadings(samples, uids)
  await finishFilling()
  progress(total, total, '')
  return { articles: samples.length + 1 }
}

/** Draws as many pictures at a time as there are processors. */
async function drawAll(
  keys: string[],
  now: number,
  progress: (done: number) => void,
): Promise<Map<string, string>> {
  const uids = new Map<string, string>()
  const waiting = [...keys]
  const draw = async () => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      uids.set(key, await drawPicture(key, now))
      progress(uids.size)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, draw))
  return uids
}

async function furnish({ site }: SampleNewsroom, { siteUrl }: Environment, now: number): Promise<void> {
  const set = (key: string, value: unknown, locale = '') => carryOut(setSetting, { key, locale, value }, now)
  await set('site.timeZone', site.timeZone)
  await set('site.logo', await drawLogo(now))
  await set('wechat.qr', await drawQr(siteUrl, now))
  for (const { key, locale, value } of sampleSettings) await set(key, value, locale)
  for (const locale of ['en', 'zh'] as const) {
    await set('site.name', site.name[locale], locale)
    await set('site.tagline', site.tagline[locale], locale)
    await set('publisher.name', site.publisher[locale], locale)
    await set('wechat.account', site.name[locale], locale)
  }
  await savePages(now)
}

async function savePages(now: number): Promise<void> {
  const folder = join(samplesFolder, 'pages')
  const order = ['about', 'editorial-standards', 'contact']
  const ids = new Map<string, number>()
  for (const file of readdirSync(folder).sort()) {
    const [key = '', locale] = file.split('.') as [string, 'en' | 'zh']
    const { yaml, markdown } = splitFrontMatter(readFileSync(join(folder, file), 'utf8'))
    const { name, slug, description } = yaml as { name: string; slug: string; description: string }
    const content = { name, slug, description, body: bodyFromMarkdown(markdown) }
    const id = ids.get(key)
    const position = order.indexOf(key) + 1
    const saved = await carryOut(
      savePage,
      { locale, content, position, sample: true, ...(id && { id }) },
      now,
    )
    ids.set(key, saved.id)
  }
}

/** The page it all began with, by the same command as any other old page. */
async function importOldPage(timeZone: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(join(samplesFolder, 'news-centre-page.txt')))
  const input = { bytes, fileName: 'news-centre-page.txt', publish: true, sample: true }
  await carryOut(importPage, input, instantOf(OPENING, timeZone))
}

async function arrangeFront(uids: Map<string, string>): Promise<void> {
  for (const locale of ['en', 'zh']) {
    for (const [at, key] of FRONT.entries()) {
      const uid = uids.get(`${key}/${locale}`)
      const place = at === 0 ? { area: 'lead' as const } : { area: 'second' as const, position: at }
      if (uid) await carryOut(placeOnFront, { uid, ...place }, Date.now())
    }
  }
}

/** Some readings, so that "most read" has something to show; they go with the samples. */
async function countReadings(samples: Sample[], uids: Map<string, string>): Promise<void> {
  const today = dayOf(Date.now(), 'UTC')
  const readings = samples.map(({ key, locale, file }) => ({
    uid: uids.get(`${key}/${locale}`)!,
    count: 40 + ((file.facts.headline.length * 37 + file.markdown.length) % 900),
  }))
  await holdReadings(today, readings)
}
