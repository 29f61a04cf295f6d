import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { instantOf } from '#lib/instant.ts'
import { contentOfStory } from '#cli/story-content.ts'
import { readStoryFile, type StoryFile } from '#cli/story-file.ts'
import { carryOut } from './do.ts'
import { samplesFolder } from './newsroom.ts'
import type { Taxonomy } from './taxonomy.ts'

/** A story's file in one language. */
export interface Sample {
  key: string
  locale: 'en' | 'zh'
  text: string
  file: StoryFile
}

/** What stories refer to by key. */
export interface Known {
  taxonomy: Taxonomy
  /** uid of the medium by picture key */
  pictures: Map<string, string>
  timeZone: string
}

/** All sample articles, oldest first, so that they are published in the order of their dates. */
export function readSamples(): Sample[] {
  const folder = join(samplesFolder, 'stories')
  const samples = readdirSync(folder).flatMap((key) =>
    (['en', 'zh'] as const).flatMap((locale) => {
      const path = join(folder, key, `${locale}.md`)
      if (!existsSync(path)) return []
      const text = readFileSync(path, 'utf8')
      return [{ key, locale, text, file: readStoryFile(text) }]
    }),
  )
  const shown = (sample: Sample) => sample.file.facts.shown ?? ''
  return samples.sort((a, b) => shown(a).localeCompare(shown(b)) || a.locale.localeCompare(b.locale))
}

/** Pictures the samples use, by key. */
export function picturesOf(samples: readonly Sample[]): string[] {
  const keys = samples.flatMap(({ file }) => [
    ...(file.facts.lead ? [file.facts.lead.picture] : []),
    ...[...file.markdown.matchAll(/!\[[^\]]*\]\(([\w-]+)/g)].map((match) => match[1]!),
  ])
  return [...new Set(keys)]
}

/** Publishes one sample, with its corrections and withdrawal, each at its own time. @returns uid */
export async function publishSample(
  sample: Sample,
  joins: string | undefined,
  known: Known,
): Promise<string> {
  const { locale, file } = sample
  const at = (local: string) => instantOf(local, known.timeZone)
  const shown = at(file.facts.shown ?? '2026-10-01')
  const { corrections, withdrawn } = file.facts
  const versions = textVersions(sample)
  const content = contentOfSample(versions[0]!, known)
  const { uid } = await carryOut(
    createArticle,
    { locale, content, sample: true, ...(joins !== undefined && { joins }) },
    shown,
  )
  await carryOut(publishArticle, { uid }, shown)
  for (const [number, { kind, note, at: when }] of corrections.entries()) {
    const corrected = contentOfSample(versions[number + 1]!, known)
    await carryOut(correctArticle, { uid, content: corrected, kind, note }, at(when))
  }
  if (withdrawn) await carryOut(withdrawArticle, { uid, note: withdrawn.note }, at(withdrawn.at))
  return uid
}

/** The text before each correction and after the last one: the file holds the corrected text. */
function textVersions({ text, file }: Sample): StoryFile[] {
  const { corrections } = file.facts
  return corrections
    .reduceRight<string[]>(
      (versions, { now, was }) => {
        const later = versions[0]!
        const bodyAt = later.indexOf('\n---', 3)
        const [head, body] = [later.slice(0, bodyAt), later.slice(bodyAt)]
        const earlier = body.includes(now)
          ? head + body.replace(now, () => was)
          : later.replace(now, () => was)
        return [earlier, ...versions]
      },
      [text],
    )
    .map(readStoryFile)
}

function contentOfSample(file: StoryFile, { taxonomy, pictures, timeZone }: Known) {
  const idOf = (kind: string, ids: Map<string, number>) => (key: string) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`samples: no ${kind} ${key}`)
    return id
  }
  const { facts } = file
  return contentOfStory(file, {
    sections: facts.sections.map(idOf('section', taxonomy.sections)),
    tags: facts.tags.map(idOf('tag', taxonomy.tags)),
    bylines: facts.bylines.map(({ author, name, role }) => {
      const known = author === undefined ? undefined : taxonomy.authors.get(author)
      const printed = name ?? known?.names[localeOfText(facts.headline)] ?? ''
      return { name: printed, authorId: known?.id ?? null, role }
    }),
    shownAt: facts.shown === undefined ? null : instantOf(facts.shown, timeZone),
    pictures,
  })
}

function localeOfText(text: string): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
}
