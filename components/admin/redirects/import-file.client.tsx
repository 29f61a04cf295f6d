'use client'

import { useId, useState, type ChangeEvent } from 'react'
import { redirectsPath } from '#i18n/desk-site-paths.ts'
import { filled } from '../editor/words.ts'
import { Notice } from '../kit/notice.tsx'
import { sendFile, type Take } from './send-file.ts'
import { ImportOutcome } from './import-outcome.tsx'
import type { ImportWords, ToldReport } from './types.ts'

type State =
  | { kind: 'empty' | 'trying' }
  | { kind: 'tried' | 'doing' | 'done'; report: ToldReport }
  | { kind: 'failed'; message: string }

/** A file is chosen, tried, and then done; in between nothing is written. */
export function ImportFile({ words }: { words: ImportWords }) {
  const id = `file${useId()}`
  const [file, setFile] = useState<File | null>(null)
  const [state, setState] = useState<State>({ kind: 'empty' })

  async function attempt(chosen: File) {
    setState({ kind: 'trying' })
    const answer = await sendFile(chosen, { dry: true }, words.offline)
    setState(
      answer.ok ? { kind: 'tried', report: answer.result } : { kind: 'failed', message: answer.message },
    )
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = currentTarget.files ?? []
    if (!chosen) return
    setFile(chosen)
    void attempt(chosen)
  }

  async function carryOut(take: Take) {
    if (state.kind !== 'tried' || !file) return
    setState({ ...state, kind: 'doing' })
    const answer = await sendFile(file, { take }, words.offline)
    setState(
      answer.ok ? { kind: 'done', report: answer.result } : { kind: 'failed', message: answer.message },
    )
  }

  return (
    <div className="redirect-import">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.file}
        </label>
        <input
          className="control"
          type="file"
          id={id}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby={`${id}-hint`}
          onChange={choose}
        />
        <p className="field-hint" id={`${id}-hint`}>
          {words.fileHint}
        </p>
      </div>
      <div role="status">
        {state.kind === 'trying' && <p>{words.trying}</p>}
        {state.kind === 'doing' && <p>{words.doing}</p>}
        {state.kind === 'done' && (
          <Notice tone="done" title={words.done}>
            <p>
              {filled(words.doneLead, { n: state.report.counts.new, m: state.report.counts.changed })}{' '}
              <a href={redirectsPath()}>{words.show}</a>
            </p>
          </Notice>
        )}
      </div>
      {state.kind === 'failed' && (
        <div role="alert">
          <Notice tone="danger" title={words.failed}>
            <p>{state.message}</p>
            {file && (
              <button type="button" className="button is-plain" onClick={() => void attempt(file)}>
                {words.again}
              </button>
            )}
          </Notice>
        </div>
      )}
      {'report' in state && (
        <ImportOutcome
          words={words}
          report={state.report}
          isDone={state.kind === 'done'}
          onTake={state.kind === 'tried' ? (take) => void carryOut(take) : null}
        />
      )}
    </div>
  )
}
