import { filled } from '../editor/words.ts'
import { Tag } from '../kit/tag.tsx'
import type { Take } from './send-file.ts'
import type { ImportWords, ToldLine, ToldReport } from './types.ts'

/** Lines that are shown of each kind; a browser draws ten thousand only slowly. */
const MOST = 200

const TONES = { refused: 'danger', changed: 'warning', new: 'done', same: 'plain' } as const
const KINDS = ['refused', 'changed', 'new', 'same'] as const
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

interface Props {
  words: ImportWords
  report: ToldReport
  isDone: boolean
  /** Null where there is nothing to be done any more. */
  onTake: ((take: Take) => void) | null
}

/** How the file was read, what becomes of it, and line by line: what is refused first. */
export function ImportOutcome({ words, report, isDone, onTake }: Props) {
  const { counts, encoding, delimiter, header, lines } = report
  const isClean = counts.refused === 0
  const writes = counts.new + counts.changed
  return (
    <section className="redirect-outcome" aria-label={isDone ? words.outcome : words.dryRun}>
      <h2>{isDone ? words.outcome : words.dryRun}</h2>
      <p>
        {filled(words.readAs, {
          encoding: encoding.toUpperCase(),
          delimiter: words.delimiters[DELIMITERS[delimiter]],
        })}{' '}
        {header ? words.withHeader : words.withoutHeader}
      </p>
      <ul className="redirect-counts">
        {KINDS.map((kind) => (
          <li key={kind}>
            <strong>{counts[kind]}</strong> {words.counts[kind]}
          </li>
        ))}
      </ul>
      {onTake && (
        <div className="redirect-choice">
          <p>{isClean ? (writes > 0 ? words.allFit : words.nothingToDo) : words.someRefused}</p>
          {writes > 0 && (
            <button
              type="button"
              className="button is-primary"
              onClick={() => onTake(isClean ? 'whole' : 'fitting')}
            >
              {filled(isClean ? words.takeAll : words.takeFitting, { n: writes })}
            </button>
          )}
        </div>
      )}
      {KINDS.map((kind) => (
        <Lines key={kind} kind={kind} words={words} lines={lines.filter(({ outcome }) => outcome === kind)} />
      ))}
    </section>
  )
}

function Lines({
  kind,
  words,
  lines,
}: {
  kind: (typeof KINDS)[number]
  words: ImportWords
  lines: ToldLine[]
}) {
  if (lines.length === 0) return null
  return (
    <details open={kind === 'refused'} className="redirect-lines">
      <summary>
        <Tag tone={TONES[kind]}>{words.counts[kind]}</Tag> {lines.length}
      </summary>
      <ol>
        {lines.slice(0, MOST).map(({ line, from, to, before, why }) => (
          <li key={line}>
            <span className="redirect-line">{filled(words.line, { n: line })}</span>
            <span className="redirect-address">
              {from} → {to}
            </span>
            {before !== null && (
              <span className="redirect-about">{filled(words.before, { to: before })}</span>
            )}
            {why !== null && <span className="redirect-about is-danger">{why}</span>}
          </li>
        ))}
      </ol>
      {lines.length > MOST && <p>{filled(words.moreLines, { n: lines.length - MOST })}</p>}
    </details>
  )
}
