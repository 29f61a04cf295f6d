import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { plainText } from '#domain/body/text.ts'
import { readSamples } from '#cli/samples/stories.ts'

export type Language = 'en' | 'zh'

/** Where a sentence ends, closing quotation marks included. */
const ENDS: Record<Language, RegExp> = {
  en: /(?<=[.!?][”’]?)\s+(?=[“‘A-Z])/,
  zh: /(?<=[。！？][”’]?)(?![”’])/,
}
/** Shorter ones are captions and labels, longer ones whole tables, in characters. */
const LENGTHS: Record<Language, [number, number]> = { en: [40, 400], zh: [14, 160] }

/** Every sentence of the sample stories, each once: what bodies of the filling are put together from. */
export function sampleSentences(): Record<Language, string[]> {
  const found: Record<Language, Set<string>> = { en: new Set(), zh: new Set() }
  for (const { locale, file } of readSamples()) {
    const [shortest, longest] = LENGTHS[locale]
    for (const line of plainText(bodyFromMarkdown(file.markdown)).split('\n')) {
      for (const sentence of line.split(ENDS[locale]).map((part) => part.trim())) {
        if (sentence.length >= shortest && sentence.length <= longest) found[locale].add(sentence)
      }
    }
  }
  return { en: [...found.en], zh: [...found.zh] }
}
