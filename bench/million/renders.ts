import { setSetting } from '#domain/settings/set.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { ask } from '../ask.ts'
import { carryOut } from '../fill/carry-out.ts'
import { seeded } from '../fill/random.ts'
import { pageKinds, targetsOf, type PageKind } from './targets.ts'

/** Rounds before the first that counts: a process that has just started compiles while it answers. */
const WARM_UP = 10

export interface Renders {
  /** Milliseconds of each page that was made for the request. */
  ms: Record<PageKind, number[]>
  /** Answers that were kept ones all the same, and are left out. */
  kept: number
  /** Which page of the section the far ones lie around. */
  farPage: number
}

/**
 * Times pages that are made anew, one after the other. Before each round the site's name is changed in both
 * languages, by command from this process: it stands on every page, so none of those kept can be used.
 */
export async function timeRenders(
  origin: string,
  rounds: number,
  progress: (done: number, total: number) => void,
): Promise<Renders> {
  const all = rounds + WARM_UP
  const random = seeded(all)
  const perLocale = await Promise.all(
    localeCodes.map((locale) => targetsOf(locale, Math.ceil(all / 2), random)),
  )
  const names = await siteNames()
  const renders: Renders = {
    ms: emptyTimes(),
    kept: 0,
    farPage: perLocale[0]!.farPage,
  }
  for (let round = 0; round < all; round++) {
    for (const [locale, name] of names) await rename(locale, `${name} ${round}`)
    const targets = perLocale[round % perLocale.length]!.rounds[Math.floor(round / perLocale.length)]!
    for (const kind of pageKinds) {
      const { status, headers, ms } = await ask(origin + targets[kind], { 'Accept-Encoding': 'gzip' })
      if (status !== 200) throw new Error(`${targets[kind]} answers ${status}`)
      if (['hit', 'stale'].includes(String(headers['x-cache']))) renders.kept++
      else if (round >= WARM_UP) renders.ms[kind].push(ms)
    }
    progress(round + 1, all)
  }
  for (const [locale, name] of names) await rename(locale, name)
  return renders
}

async function siteNames(): Promise<[Locale, string][]> {
  return Promise.all(
    localeCodes.map(async (locale): Promise<[Locale, string]> => {
      // A run that was cut off has left its number behind the name.
      const name = (await readSettings(locale))['site.name'].replace(/( \d+)+$/, '')
      return [locale, name]
    }),
  )
}

async function rename(locale: Locale, value: string): Promise<void> {
  await carryOut(setSetting, { key: 'site.name', locale, value })
}

function emptyTimes(): Renders['ms'] {
  return Object.fromEntries(pageKinds.map((kind) => [kind, [] as number[]])) as Renders['ms']
}
