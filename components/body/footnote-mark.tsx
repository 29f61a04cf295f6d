import { attribute, type BodyNode, type Reading } from './reading.ts'

/** The raised number in the text. */
export function FootnoteMark({ node, reading }: { node: BodyNode; reading: Reading }) {
  const [id, number] = [attribute(node, 'id'), reading.numbers.get(node) ?? 0]
  return (
    <sup className="footnote-mark">
      <a id={`ref-${id}`} href={`#note-${id}`} aria-label={reading.t('article.footnote', { number })}>
        {number}
      </a>
    </sup>
  )
}
