'use client'

import { unstable_rethrow } from 'next/navigation'
import { startTransition, useActionState, useState, type FormEvent } from 'react'
import type { Messages } from '#i18n/messages.ts'
import { Checks } from '../form/checks.client.tsx'
import { Choice } from '../form/choice.client.tsx'
import { useFormWords } from '../form/form-words.client.tsx'
import type { Option } from '../form/option.ts'
import { useScripts } from '../kit/use-scripts.ts'
import { ImportedList } from './imported-list.tsx'
import { NOT_SENT, type ImportState } from './import-state.ts'

/** What the desk takes in one go, in bytes, less what the form's other fields need: delivery/staff.ts. */
const MOST_BYTES = 1000 * 1024

type Action = (state: ImportState, form: FormData) => Promise<ImportState>

interface Props {
  action: Action
  words: Messages['desk']['upkeep']['import']
  sections: Option[]
  languages: Option[]
  /** Whether whoever looks may publish somewhere. */
  mayPublish: boolean
}

/** Takes pages of an old site in, and shows what was read out of them before anything is written. */
export function ImportForm({ action, words, sections, languages, mayPublish }: Props) {
  const { unreachable } = useFormWords()
  // Until scripts have taken the page over it is the action itself: only that can be written into the form.
  const scripts = useScripts()
  const [state, dispatch, pending] = useActionState(scripts ? guarded : action, NOT_SENT)
  const [changed, setChanged] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const isReady = state.dry && !changed && state.files.some((file) => !('problem' in file))

  async function guarded(before: ImportState, form: FormData): Promise<ImportState> {
    try {
      return await action(before, form)
    } catch (problem) {
      unstable_rethrow(problem)
      return { ...NOT_SENT, problem: unreachable }
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    // React empties a form whose action it called, and the files with it: they are wanted once more.
    event.preventDefault()
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    const files = data.getAll('file').filter((one) => one instanceof File)
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    setTooLarge(bytes > MOST_BYTES)
    if (pending || bytes > MOST_BYTES) return
    setChanged(false)
    startTransition(() => dispatch(data))
  }

  const problem = tooLarge ? words.tooLarge : state.problem
  return (
    <form
      className="form import-form"
      action={dispatch}
      onSubmit={submit}
      onChange={() => setChanged(true)}
      aria-busy={pending}
    >
      {problem && (
        <div className="form-problem" role="alert">
          {problem}
        </div>
      )}
      <div className="field">
        <label className="field-label" htmlFor="import-files">
          {words.files}
        </label>
        <p className="field-hint" id="import-files-hint">
          {words.filesHint}
        </p>
        <input
          className="control"
          id="import-files"
          type="file"
          name="file"
          accept=".txt,text/plain"
          aria-describedby="import-files-hint"
          multiple
          required
        />
      </div>
      <Choice as="select" name="section" label={words.section} options={sections} defaultValue="" />
      <Choice as="select" name="locale" label={words.language} options={languages} defaultValue="" />
      {mayPublish && (
        <Checks name="publish" legend={words.publishing} options={[{ value: 'yes', label: words.publish }]} />
      )}
      <div className="button-row">
        <button type="submit" name="do" value="look" className="button is-primary" aria-disabled={pending}>
          {pending ? words.working : words.look}
        </button>
        {isReady && (
          <button type="submit" name="do" value="take" className="button is-plain" aria-disabled={pending}>
            {words.take}
          </button>
        )}
      </div>
      <div className="form-done" role="status">
        {state.summary !== '' && !pending && <p>{state.summary}</p>}
      </div>
      <ImportedList files={state.files} words={words} />
    </form>
  )
}
