'use client'

import { startTransition, useActionState, useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import type { FormState } from '#lib/form-state.ts'
import { Icon } from '../kit/icon.tsx'
import { FormContext } from './form-context.ts'
import { ProblemText } from './problem-text.tsx'
import { ShownOnce, type ShownWords } from './shown-once.tsx'
import { useGuarded } from './use-guarded.ts'

const NOTHING: FormState = {}

interface Props {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Of the form, when the page has several. */
  label?: string
  /** For buttons that send it from elsewhere on the page. */
  id?: string
  className?: string
  /** For actions that answer with something that is shown once. */
  shown?: ShownWords
  children?: ReactNode
}

/**
 * A form that shows what its action answered: a problem at its field, or above the fields; or that it is done.
 * Sent by scripts it keeps what was typed, passwords included: React would empty a form whose action it called.
 */
export function ActionForm({ action, label, id, className = 'form', shown: words, children }: Props) {
  const [state, dispatch, pending] = useActionState(useGuarded(action), NOTHING)
  const form = useRef<HTMLFormElement>(null)
  const { problem, done, shown } = state

  useEffect(() => {
    if (state.problem) focusProblem(form.current, state.problem.field)
    else if (state !== NOTHING) keepFocus(form.current)
    if (state.done || state.shown) emptySecrets(form.current)
  }, [state])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(data))
  }

  return (
    <form
      ref={form}
      id={id}
      tabIndex={-1}
      className={className}
      action={dispatch}
      onSubmit={submit}
      noValidate
      aria-label={label}
      aria-busy={pending}
    >
      {problem && (
        <div className="form-problem" role="alert" tabIndex={-1}>
          <ProblemText problem={problem} />
        </div>
      )}
      <FormContext value={{ state, pending }}>{children}</FormContext>
      <div className="form-done" role="status">
        {done && !pending && (
          <p>
            <Icon name="check" />
            {done}
          </p>
        )}
      </div>
      {shown && words && <ShownOnce shown={shown} words={words} />}
    </form>
  )
}

/** To the field it is about; where there is none of this name, to the sentence itself. */
function focusProblem(form: HTMLFormElement | null, field: string | undefined): void {
  const named = field === undefined ? null : (form?.elements.namedItem(field) ?? null)
  const control = named instanceof RadioNodeList ? named[0] : named
  const hidden = control instanceof HTMLInputElement && control.type === 'hidden'
  const target = control && !hidden ? control : form?.querySelector('.form-problem')
  if (target instanceof HTMLElement) target.focus()
}

/** What was pressed may be gone with what it was for: keyboards go on from here. */
function keepFocus(form: HTMLFormElement | null): void {
  const at = document.activeElement
  if (at === document.body || at?.checkVisibility() === false) form?.focus({ preventScroll: true })
}

/** Passwords and codes have done what they were typed for. */
function emptySecrets(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll<HTMLInputElement>('[data-secret]') ?? []) input.value = ''
}
