import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsBetween, writtenPart } from '#components/admin/editor/editing/written-part.ts'
import { bodyExtensions } from '#components/admin/editor/schema/extensions.ts'
import { toEditor } from '#domain/body/to-editor.ts'
import { blocksById, placeOnce, writtenText } from '#domain/body/written-text.ts'
import { randomBody } from '#tests/random-body.ts'

const schema = getSchema(bodyExtensions(null))

it('reads every block of the editor as the server reads it', () => {
  let read = 0
  fc.assert(
    fc.property(randomBody, (body) => {
      const blocks = blocksById(body)
      schema.nodeFromJSON(toEditor(body)).descendants((node) => {
        const block = blocks.get(String(node.attrs.id))
        const part = node.isInline || !block ? null : writtenPart(node)
        if (!part) return
        read++
        expect(part.text).toBe(writtenText(block!))
        expect(part.places).toHaveLength(part.text.length + 1)
        expect(part.places.at(-1)).toBe(node.content.size)
        expect(wordsBetween(part, 0, Infinity)).toBe(part.text)
      })
    }),
  )
  expect(read).toBeGreaterThan(100)
})

it('finds words among notes and breaks where the editor has them', () => {
  const paragraph = schema.nodeFromJSON({
    type: 'paragraph',
    attrs: { id: 'para1' },
    content: [
      { type: 'text', text: 'Steel' },
      { type: 'footnote', attrs: { id: 'note1' }, content: [{ type: 'text', text: 'Both mills.' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'rose' },
    ],
  })
  const part = writtenPart(paragraph)!
  expect(part.text).toBe('Steel\ufffc\nrose')
  const at = placeOnce(part.text, 'rose')!
  const [from, to] = [part.places[at]!, part.places[at + 4]!]
  expect(paragraph.textBetween(from, to)).toBe('rose')
  expect(wordsBetween(part, from, to)).toBe('rose')
})
