import type { ArticleContent, BodyNode, PictureUse } from '#db/schema/json.ts'
import { blockId } from './own-ids.ts'
import { plainText } from './text.ts'

/** A part of a source, as far as its words go. */
interface Part {
  /** Id of the block, or name of the field. */
  part: string
  /** Null for a field, and for what was taken out. */
  block: BodyNode | null
  /** Words of a field. */
  text: string
}

/**
 * Names of parts that are in the translation word for word what they are in the source, and have words. What has no letters, such
 * as figures, is the same in every language. The page where the two stand beside each other and the checks before publishing both
 * ask here.
 */
export function untranslatedParts(parts: readonly Part[], content: ArticleContent): Set<string> {
  const blocks = new Map((content.body.doc.content ?? []).map((block) => [blockId(block), block]))
  const untranslated = parts.filter(({ part, block, text }) => {
    const words = block ? wordsOf(block) : text
    const own = block ? blocks.get(part) : undefined
    const theirs = block ? own && wordsOf(own) : lineOf(content, part)
    return words === theirs && /\p{L}/u.test(words)
  })
  return new Set(untranslated.map(({ part }) => part))
}

/** Words of a part that is a field; undefined for blocks, and for a lead picture that is not there. */
export function lineOf(content: ArticleContent, part: string): string | undefined {
  if (part === 'lead') return content.lead ? leadWords(content.lead) : undefined
  return part === 'headline' || part === 'kicker' || part === 'standfirst' ? content[part] : undefined
}

/** What is said about the lead picture: whose it is, is the same in every language. */
export function leadWords({ alt, caption }: PictureUse): string {
  return [alt, caption].join('\n').trim()
}

/** All that can be translated of a block: of a picture what is said about it. */
function wordsOf(block: BodyNode): string {
  const alts: string[] = []
  const walk = ({ attrs, content }: BodyNode) => {
    if (typeof attrs?.alt === 'string') alts.push(attrs.alt)
    content?.forEach(walk)
  }
  walk(block)
  return [plainText({ version: 1, doc: { type: 'doc', content: [block] } }), ...alts].join('\n').trim()
}
