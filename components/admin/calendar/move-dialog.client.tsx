'use client'

import type { FormEvent } from 'react'
import type { FormState } from '#lib/form-state.ts'
import { Field } from '../form/field.client.tsx'
import { FormContext } from '../form/form-context.ts'
import { ProblemText } from '../form/problem-text.tsx'
import { Submit } from '../form/submit.client.tsx'
import { Modal } from '../work/modal.client.tsx'
import type { Handle } from './handle.ts'

/** What the dialog says. */
export type MoveWords = Record<'title' | 'at' | 'hint' | 'send' | 'sending' | 'cancel', string>

interface Props {
  /** What is to be moved; null keeps it closed. */
  handle: Handle | null
  /** What came of the last attempt with it. */
  state: FormState
  pending: boolean
  words: MoveWords
  /** @param at date and time on the site's clock */
  onSend: (at: string) => void
  onClose: () => void
}

/** Another date and time for one entry. What is refused stays in the field. */
export function MoveDialog({ handle, state, pending, words, onSend, onClose }: Props) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!pending) onSend(new FormData(event.currentTarget).get('at') as string)
  }
  const { problem } = state
  return (
    <Modal title={words.title} open={handle !== null} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate aria-busy={pending}>
        <p>{handle?.title}</p>
        {problem && problem.field !== 'at' && (
          <div className="form-problem" role="alert">
            <ProblemText problem={problem} />
          </div>
        )}
        <FormContext value={{ state: problem ? state : {}, pending }}>
          <Field
            key={handle?.key}
            name="at"
            type="datetime-local"
            label={words.at}
            hint={words.hint}
            defaultValue={handle?.local}
            short
          />
          <div className="button-row">
            <Submit pending={words.sending}>{words.send}</Submit>
            <button type="button" className="button is-quiet" onClick={onClose}>
              {words.cancel}
            </button>
          </div>
        </FormContext>
      </form>
    </Modal>
  )
}
