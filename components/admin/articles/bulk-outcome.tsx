import { Icon } from '../kit/icon.tsx'
import type { BulkState } from './bulk-state.ts'

interface Props {
  state: BulkState
  progress: { done: number; of: number } | null
  words: Record<'done' | 'refused' | 'under', string>
  hrefOf: (uid: string) => string
}

/** How far it is; then how many it was done with, and each it was not done with. */
export function BulkOutcome({ state, progress, words, hrefOf }: Props) {
  const { done, refused, problem } = state
  return (
    <>
      {problem !== undefined && !progress && (
        <div className="form-problem" role="alert">
          {problem}
        </div>
      )}
      <div className="form-done bulk-outcome" role="status">
        {progress && (
          <p>
            <label>
              {words.under} {progress.done}/{progress.of} <progress value={progress.done} max={progress.of} />
            </label>
          </p>
        )}
        {!progress && done > 0 && (
          <p>
            <Icon name="check" />
            {words.done}: {done}
          </p>
        )}
        {!progress && refused.length > 0 && (
          <>
            <p className="bulk-refused">
              <Icon name="alert" />
              {words.refused}: {refused.length}
            </p>
            <ul>
              {refused.map(({ uid, headline, why }) => (
                <li key={uid}>
                  <a href={hrefOf(uid)}>{headline}</a>: {why}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  )
}
