import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyExtensions } from '#components/admin/editor/schema/extensions.ts'
import { withOwnIds } from '#components/admin/editor/schema/own-ids.ts'
import { fromEditor } from '#domain/body/from-editor.ts'
import { bodyGrammar } from '#domain/body/grammar.ts'
import { toEditor, type EditorNode } from '#domain/body/to-editor.ts'
import { randomBody } from '#tests/random-body.ts'

const schema = getSchema(bodyExtensions(null))
const editorDoc = (body: Parameters<typeof toEditor>[0]) => schema.nodeFromJSON(toEditor(body))

describe('a body in the editor', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(randomBody, (body) => {
        expect(bodyGrammar.safeParse(body).error).toBeUndefined()
        const doc = editorDoc(body)
        doc.check()
        const [first, ...others] = body.doc.content ?? []
        const isNothing = others.length === 0 && first?.type === 'paragraph' && !first.content
        const nothing = { version: 1, doc: { type: 'doc', content: [] } }
        expect(fromEditor(doc.toJSON() as EditorNode)).toEqual(isNothing ? nothing : body)
      }),
      { numRuns: 200 },
    )
  })

  it('is in the grammar whatever is done to it', () => {
    const spot = fc.double({ min: 0, max: 1, noNaN: true })
    const step = fc.record({ from: spot, to: spot, what: fc.constantFrom('delete', 'split', 'copy', 'type') })
    fc.assert(
      fc.property(randomBody, fc.array(step, { maxLength: 12 }), (body, steps) => {
        let state = EditorState.create({ schema, doc: editorDoc(body) })
        for (const { from, to, what } of steps) {
          state = state.apply(changed(state, from, to, what))
          const ids = withOwnIds(state)
          if (ids) state = state.apply(ids)
        }
        state.doc.check()
        const result = fromEditor(state.doc.toJSON() as EditorNode)
        expect(bodyGrammar.safeParse(result).error?.issues).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})

describe('ids of blocks', () => {
  const doc = editorDoc({
    version: 1,
    doc: {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'first' }, content: [{ type: 'text', text: 'One two' }] }],
    },
  })
  const ids = (state: EditorState) => {
    const own = withOwnIds(state)
    const after = own ? state.apply(own) : state
    return after.doc.children.map((node) => node.attrs.id as string)
  }

  it('stay with the first half of what is split, and go with the words where nothing is left before them', () => {
    const state = EditorState.create({ schema, doc })
    const [kept, fresh] = ids(state.apply(state.tr.split(4)))
    expect([kept, fresh]).toEqual(['first', expect.stringMatching(/^[a-z0-9]{12}$/)])
    const [before, words] = ids(state.apply(state.tr.split(1)))
    expect([before, words]).toEqual([expect.stringMatching(/^[a-z0-9]{12}$/), 'first'])
  })

  it('are new for a copy', () => {
    const state = EditorState.create({ schema, doc })
    const copied = state.apply(state.tr.insert(doc.content.size, doc.firstChild!))
    expect(ids(copied)[0]).toBe('first')
    expect(new Set(ids(copied)).size).toBe(2)
  })
})

function changed(state: EditorState, one: number, other: number, what: string) {
  const [from, to] = [one, other]
    .map((part) => Math.round(part * state.doc.content.size))
    .sort((a, b) => a - b) as [number, number]
  const { tr } = state
  switch (what) {
    case 'delete':
      return tr.deleteRange(from, to)
    case 'copy':
      return tr.replaceRange(to, to, state.doc.slice(from, to))
    case 'type': {
      const place = state.doc.resolve(from)
      return place.parent.inlineContent ? tr.insertText('x\u0000 文', from) : tr
    }
    default: {
      const place = state.doc.resolve(from)
      return place.parent.type.name === 'paragraph' ? tr.split(from) : tr
    }
  }
}
