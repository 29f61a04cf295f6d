import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replaceDoc } from '#components/admin/editor/editing/replace-doc.ts'
import { bodyExtensions } from '#components/admin/editor/schema/extensions.ts'
import { toEditor } from '#domain/body/to-editor.ts'
import type { Body, BodyNode } from '#domain/body/types.ts'
import { randomBody } from '#tests/random-body.ts'

const schema = getSchema(bodyExtensions(null))
const docOf = (body: Body) => schema.nodeFromJSON(toEditor(body))
const paragraphs = (...texts: [id: string, text: string][]): Body => ({
  version: 1,
  doc: {
    type: 'doc',
    content: texts.map(([id, text]): BodyNode => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text }],
    })),
  },
})

it('makes one text of another, whatever they are', () => {
  const shuffled = randomBody.chain((body) =>
    fc
      .shuffledSubarray(body.doc.content ?? [])
      .map((content) => ({ ...body, doc: { ...body.doc, content } })),
  )
  fc.assert(
    fc.property(randomBody, shuffled, (one, other) => {
      const mixed = {
        ...other,
        doc: { ...other.doc, content: [...(other.doc.content ?? []), ...(one.doc.content ?? [])] },
      }
      for (const [before, after] of [
        [one, other],
        [mixed, other],
        [mixed, one],
        [one, mixed],
      ] as const) {
        const state = EditorState.create({ schema, doc: docOf(before) })
        const target = docOf(after)
        expect(replaceDoc(state, state.doc, target).doc.eq(target)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

it('leaves the cursor between the same letters', () => {
  const doc = docOf(paragraphs(['aaaa', 'One two'], ['bbbb', 'Three']))
  const state = EditorState.create({ schema, doc, selection: TextSelection.create(doc, 5) })
  const target = docOf(
    paragraphs(['cccc', 'New'], ['aaaa', 'A one two'.replace('A o', 'A O')], ['bbbb', 'Three']),
  )
  const after = state.apply(replaceDoc(state, doc, target))
  const { $head } = after.selection
  expect($head.parent.textContent.slice(0, $head.parentOffset)).toBe('A One ')
})

it('keeps what was typed after the text came that it puts in', () => {
  const doc = docOf(paragraphs(['aaaa', 'One two'], ['bbbb', 'Three']))
  const state = EditorState.create({ schema, doc })
  const typed = state.tr.insertText('!', 8)
  const target = docOf(paragraphs(['aaaa', 'Not two'], ['cccc', 'New'], ['bbbb', 'Three']))
  const replaced = replaceDoc(state.apply(typed), doc, target, new Mapping(typed.mapping.maps))
  expect(replaced.doc.children.map((node) => node.textContent)).toEqual(['Not two!', 'New', 'Three'])
})
