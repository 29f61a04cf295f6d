import type { Body, BodyNode } from '#db/schema/json.ts'

/** Nodes whose text stands on a line of its own. */
const LINES = new Set(['paragraph', 'heading', 'pullQuote', 'tableRow'])

/** Plain text of a body, one line a paragraph; captions and footnotes included. */
export function plainText(body: Body): string {
  const lines: string[] = []
  let current = ''
  const endLine = () => {
    if (current.trim()) lines.push(current.trim())
    current = ''
  }
  const walk = (node: BodyNode) => {
    if (node.text) current += node.text
    if (node.type === 'hardBreak') current += ' '
    if (node.type === 'tableHeader' || node.type === 'tableCell') current += ' '
    if (node.type === 'footnote') current += ' '
    if (node.type === 'picture') lines.push(...words(node, 'caption'))
    if (node.type === 'factBox') lines.push(...words(node, 'title'))
    node.content?.forEach(walk)
    if (node.type === 'blockquote') lines.push(...words(node, 'attribution'))
    if (LINES.has(node.type) || node.type === 'listItem') endLine()
  }
  walk(body.doc)
  endLine()
  return lines.join('\n')
}

function words(node: BodyNode, name: string): string[] {
  const value = node.attrs?.[name]
  return typeof value === 'string' && value.trim() ? [value.trim()] : []
}

/** Silent reading of English non-fiction, words a minute: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
const WORDS_A_MINUTE = 238
/** Characters of Han a minute, as Medium counts reading time (help.medium.com, "Read time"). */
const HAN_A_MINUTE = 500

/**
 * Length of a text: Han characters, plus words of other scripts between them.
 * @returns `length` in characters and words, `minutes` of silent reading, at least 1
 */
export function measure(text: string): { length: number; minutes: number } {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words =
    text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return {
    length: han + words,
    minutes: Math.max(1, Math.round(han / HAN_A_MINUTE + words / WORDS_A_MINUTE)),
  }
}
