import { Inline } from './inline.tsx'
import { attribute, type Reading } from './reading.ts'

/** The notes below the text, each with a way back. */
export function Footnotes({ reading }: { reading: Reading }) {
  const { t, footnotes } = reading
  if (footnotes.length === 0) return null
  return (
    <section className="footnotes" aria-labelledby="footnotes">
      <h2 id="footnotes">{t('article.footnotes')}</h2>
      <ol>
        {footnotes.map((node, at) => (
          <li key={attribute(node, 'id')} id={`note-${attribute(node, 'id')}`}>
            <Inline nodes={node.content} reading={reading} />{' '}
            <a
              href={`#ref-${attribute(node, 'id')}`}
              aria-label={t('article.footnoteBack', { number: at + 1 })}
            >
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
