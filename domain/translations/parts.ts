import type { ArticleContent, BodyNode, PictureUse } from '#db/schema/json.ts'
import { blockId } from '#domain/body/own-ids.ts'

/** Fields that are translated. The others are the same in every language, or each language's own. */
export const partFields = ['headline', 'kicker', 'standfirst', 'lead'] as const
export type PartField = (typeof partFields)[number]

export type PartValue = string | PictureUse | BodyNode

/**
 * The parts of a content that are translated each by itself: fields by their names, then the outermost blocks by their ids, in
 * the order of the text. What is empty is no part.
 */
export function partsOf(content: ArticleContent): Map<string, PartValue> {
  const parts = new Map<string, PartValue>()
  for (const field of partFields) {
    const value = content[field]
    if (value !== null && value !== '') parts.set(field, value)
  }
  for (const block of content.body.doc.content ?? []) {
    const id = blockId(block)
    if (id !== '' && !isField(id)) parts.set(id, block)
  }
  return parts
}

/** The block that a part is; null for a field, and for what is not there. */
export function blockOf(value: PartValue | undefined): BodyNode | null {
  return typeof value === 'object' && 'type' in value ? value : null
}

/** Whether a part is a field, not a block. */
export function isField(part: string): part is PartField {
  return (partFields as readonly string[]).includes(part)
}
