import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { SampleNewsroom } from '#cli/samples/newsroom.ts'
import { readStoryFile } from '#cli/story-file.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { plainText } from '#domain/body/text.ts'

// Bundled modules do not know where they came from; the build is started in the project's folder.
const samples = join(process.cwd(), 'cli', 'samples')

/** A sample story in English, its text by paragraphs. @param key folder below cli/samples/stories */
export function readStory(key: string) {
  const text = readFileSync(join(samples, 'stories', key, 'en.md'), 'utf8')
  const { facts, markdown } = readStoryFile(text)
  return { ...facts, paragraphs: plainText(bodyFromMarkdown(markdown)).split('\n') }
}

/** Names and sections of the sample newsroom. */
export function readSite(): SampleNewsroom {
  return parse(readFileSync(join(samples, 'newsroom.yaml'), 'utf8')) as SampleNewsroom
}
