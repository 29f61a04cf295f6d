'use client'

import { workPath } from '#i18n/desk-article-paths.ts'
import { Field } from '../form/field.client.tsx'
import { BulkOutcome } from './bulk-outcome.tsx'
import { SelectAll } from './select-all.client.tsx'
import { useBulk, type BulkAction } from './use-bulk.ts'

type Word =
  | 'title'
  | 'all'
  | 'none'
  | 'selected'
  | 'tag'
  | 'tagHint'
  | 'addTag'
  | 'removeTag'
  | 'note'
  | 'noteHint'
  | 'withdraw'
  | 'trash'
  | 'restore'
  | 'done'
  | 'refused'
  | 'under'

interface Props {
  /** Of the form: the boxes in the table belong to it. */
  id: string
  action: BulkAction
  words: Record<Word, string>
  /** What whoever looks may do somewhere at least. */
  may: { tag: boolean; withdraw: boolean; trash: boolean; restore: boolean }
}

/** What can be done with several articles at a time: each by a command of its own, of which each tells what came of it. */
export function BulkForm({ id, action, words, may }: Props) {
  const { state, progress, dispatch, submit } = useBulk(action)
  const button = (name: 'addTag' | 'removeTag' | 'withdraw' | 'trash' | 'restore', tone = 'is-plain') => (
    <button
      type="submit"
      name="do"
      value={name}
      className={`button ${tone}`}
      aria-disabled={progress !== null}
    >
      {words[name]}
    </button>
  )
  return (
    <form
      id={id}
      className="bulk"
      action={dispatch}
      onSubmit={submit}
      aria-label={words.title}
      aria-busy={progress !== null}
    >
      <BulkOutcome state={state} progress={progress} words={words} hrefOf={workPath} />
      <SelectAll form={id} words={words} />
      {may.tag && (
        <div className="bulk-part">
          <Field name="tag" label={words.tag} hint={words.tagHint} maxLength={200} />
          {button('addTag')}
          {button('removeTag')}
        </div>
      )}
      {may.withdraw && (
        <div className="bulk-part">
          <Field name="note" label={words.note} hint={words.noteHint} maxLength={1000} />
          {button('withdraw', 'is-danger')}
        </div>
      )}
      {(may.trash || may.restore) && (
        <div className="bulk-part">{may.restore ? button('restore') : button('trash')}</div>
      )}
    </form>
  )
}
