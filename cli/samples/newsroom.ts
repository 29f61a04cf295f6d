import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Words<T> = { en: T; zh: T }
interface NamedText {
  name: string
  slug: string
  description: string
}

export interface SampleSection extends Words<NamedText> {
  key: string
  children?: SampleSection[]
}

/** cli/samples/newsroom.yaml */
export interface SampleNewsroom {
  site: { name: Words<string>; tagline: Words<string>; timeZone: string; publisher: Words<string> }
  sections: SampleSection[]
  tags: { key: string; en: string; zh: string; zhSlug: string }[]
  authors: ({ key: string } & Words<NamedText>)[]
  pictures: string[]
}

export const samplesFolder = import.meta.dirname

export function readNewsroom(): SampleNewsroom {
  return parse(readFileSync(join(samplesFolder, 'newsroom.yaml'), 'utf8')) as SampleNewsroom
}
