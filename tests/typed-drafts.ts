import fc from 'fast-check'
import type { Draft } from '#components/admin/saving/types.ts'
import type { BodyNode } from '#db/schema/json.ts'

/** Something a person does to a draft; `at` and `to` choose the block, as parts of the whole from 0 to 1. */
export interface Edit {
  kind: 'type' | 'add' | 'remove' | 'move' | 'quote' | 'headline' | 'wipe'
  at: number
  to: number
}

const part = fc.double({ min: 0, max: 0.999, noNaN: true })
const kind = fc.constantFrom<Edit['kind']>(
  'type',
  'type',
  'add',
  'remove',
  'move',
  'quote',
  'headline',
  'wipe',
)

export const edit: fc.Arbitrary<Edit> = fc.record({ kind, at: part, to: part })
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { maxLength: 8 })

/** How often each word stands there that was typed by somebody called "w", a letter, a number and "e", as the first of their edits. */
export function wordsIn(what: unknown): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of JSON.stringify(what ?? null).match(/\bw[a-z]\d+e1\b/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * Words that were there more often before. What conflicted stands in two blocks, and two people may each remove one because of the
 * other.
 */
export function fewerIn(before: unknown, after: unknown): string[] {
  const left = wordsIn(after)
  return [...wordsIn(before)].filter(([word, count]) => (left.get(word) ?? 0) < count).map(([word]) => word)
}

/** A draft after somebody's edits. Every word they type is one that nobody has typed before: `who` and a number. */
export function typed(draft: Draft, edits: readonly Edit[], who: string): Draft {
  let blocks = [...(draft.content.body.doc.content ?? [])]
  let { headline } = draft.content
  for (const [number, { kind, at, to }] of edits.entries()) {
    const word = `${who}${number + 1}`
    const place = Math.floor(at * blocks.length)
    const block = blocks[place]
    if (kind === 'headline') headline = at < 0.5 ? word : `${headline} ${word}`
    else if (kind === 'add') blocks.splice(place, 0, paragraph(`${who}add${number}`, word))
    else if (!block) continue
    else if (kind === 'type') blocks[place] = withWord(block, word)
    else if (kind === 'wipe') blocks[place] = paragraph(block.attrs!.id as string, word)
    else if (kind === 'remove') blocks.splice(place, 1)
    else if (kind === 'quote') blocks[place] = quoted(block, `${who}quote${number}`)
    else {
      blocks = blocks.toSpliced(place, 1)
      blocks.splice(Math.floor(to * (blocks.length + 1)), 0, block)
    }
  }
  const { body } = draft.content
  return {
    ...draft,
    content: { ...draft.content, headline, body: { ...body, doc: { ...body.doc, content: blocks } } },
  }
}

function paragraph(id: string, text: string): BodyNode {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }
}

function withWord(block: BodyNode, word: string): BodyNode {
  if (block.type === 'text') return { ...block, text: `${block.text} ${word}` }
  const [first, ...rest] = block.content!
  return { ...block, content: [withWord(first!, word), ...rest] }
}

function quoted(block: BodyNode, id: string): BodyNode {
  if (block.type !== 'paragraph') return block
  return { type: 'blockquote', attrs: { id, attribution: '' }, content: [block] }
}
