import fc from 'fast-check'
import type { Body, BodyNode } from '#db/schema/json.ts'
import { newBlockId } from '#domain/body/block-ids.ts'

/** Marks in the order in which the editor keeps them. */
const MARKS = ['link', 'bold', 'code', 'italic', 'strike', 'subscript', 'superscript']

const words = fc.string({
  unit: fc.constantFrom(...Array.from('ab 汉字，。“”—*_`[]()<>#|:!~^\\&1.-+é😀')),
  maxLength: 12,
})
const filledWords = words.filter((text) => text.length > 0).map((text) => text.normalize('NFC'))
const line = words.map((text) => text.normalize('NFC'))

const marks = fc
  .subarray(MARKS, { maxLength: 3 })
  .map((names) =>
    names.map((type) =>
      type === 'link' ? { type, attrs: { href: 'https://example.org/a?b=c' } } : { type },
    ),
  )
const text: fc.Arbitrary<BodyNode> = fc
  .tuple(filledWords, fc.option(marks, { nil: [] }))
  .map(([text, marks]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) }))
const texts = fc.array(text, { minLength: 1, maxLength: 4 }).map(merged)
const footnote = texts.map((content): BodyNode => ({ type: 'footnote', attrs: {}, content }))
const inline = fc
  .array(fc.oneof({ weight: 6, arbitrary: text }, fc.constant<BodyNode>({ type: 'hardBreak' }), footnote), {
    maxLength: 6,
  })
  .map(merged)

/** A block with a line of text in it; without any it has no content at all. */
const lined = (type: string, attrs: fc.Arbitrary<BodyNode['attrs']> = fc.constant({})) =>
  fc.tuple(attrs, inline).map(([attrs, content]): BodyNode => {
    return content.length > 0 ? { type, attrs: { ...attrs }, content } : { type, attrs: { ...attrs } }
  })
const holding = (
  type: string,
  inside: fc.Arbitrary<BodyNode>,
  attrs: fc.Arbitrary<BodyNode['attrs']> = fc.constant({}),
) =>
  fc
    .tuple(attrs, fc.array(inside, { minLength: 1, maxLength: 3 }))
    .map(([attrs, content]): BodyNode => ({ type, attrs: { ...attrs }, content }))

const paragraph = lined('paragraph')
const heading = lined('heading', fc.record({ level: fc.integer({ min: 2, max: 4 }) }))
const picture = fc
  .record({ media: fc.constantFrom('m-1', 'm-2'), alt: line, caption: line, credit: line })
  .map((attrs): BodyNode => ({ type: 'picture', attrs }))
const { list } = fc.letrec<{ list: BodyNode; item: BodyNode }>((tie) => ({
  item: fc
    .array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraph, tie('list')), {
      minLength: 1,
      maxLength: 2,
    })
    .map((content): BodyNode => ({ type: 'listItem', content })),
  list: fc.oneof(
    holding('bulletList', tie('item')),
    holding(
      'orderedList',
      tie('item'),
      fc.record({ start: fc.integer({ min: 0, max: 9 }) }, { requiredKeys: [] }),
    ),
  ),
}))
const align = fc.record({ align: fc.constantFrom('left', 'right', 'center') })
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) => {
    const cell = fc.oneof(holding('tableCell', paragraph, align), holding('tableHeader', paragraph, align))
    const row = fc
      .array(cell, { minLength: columns, maxLength: columns })
      .map((content): BodyNode => ({ type: 'tableRow', content }))
    return fc
      .array(row, { minLength: rows, maxLength: rows })
      .map((content): BodyNode => ({ type: 'table', attrs: {}, content }))
  })

const block = fc.oneof(
  ...[paragraph, paragraph, heading, list, lined('pullQuote', fc.record({ attribution: line })), table],
  holding('blockquote', fc.oneof(paragraph, list), fc.record({ attribution: line })),
  holding('factBox', fc.oneof(paragraph, heading, list, picture), fc.record({ title: line })),
  ...[picture, holding('gallery', picture), fc.constant<BodyNode>({ type: 'horizontalRule', attrs: {} })],
  fc
    .record({
      provider: fc.constantFrom('youtube', 'bilibili', 'elsewhere'),
      video: fc.constantFrom('dQw4w9WgXcQ', 'BV1GJ411x7h7'),
      title: line,
    })
    .map((attrs): BodyNode => ({ type: 'video', attrs })),
)

/** Bodies of the grammar, as the editor writes them: texts with the same marks are one, no list is empty. */
export const randomBody: fc.Arbitrary<Body> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ version: 1, doc: { type: 'doc', content: content.map(identified) } }))

/** Gives every block an id. */
function identified(node: BodyNode): BodyNode {
  const content = node.content?.map(identified)
  const attrs = node.attrs && !node.attrs.align ? { id: newBlockId(), ...node.attrs } : node.attrs
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}

function merged(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.reduce<BodyNode[]>((result, node) => {
    const last = result.at(-1)
    const isSame =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (!isSame) return [...result, node]
    return [...result.slice(0, -1), { ...last, text: `${last.text}${node.text}`.normalize('NFC') }]
  }, [])
}
