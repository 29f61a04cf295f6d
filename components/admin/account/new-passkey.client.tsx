'use client'

import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useContext, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FormContext } from '../form/form-context.ts'
import { Icon } from '../kit/icon.tsx'
import { useScripts } from '../kit/use-scripts.ts'

export interface NewPasskeyWords {
  add: string
  /** While the device asks the person. */
  waiting: string
  /** The person, or time, put an end to it. */
  cancelled: string
  /** The device has one already. */
  known: string
  failed: string
  /** For browsers that have none. */
  unsupported: string
}

interface Props {
  /** Asks the server for what the browser needs; null where none can be made. */
  options: () => Promise<PublicKeyCredentialCreationOptionsJSON | null>
  words: NewPasskeyWords
  /** Further fields of the form, which are of no use without the button. */
  children: ReactNode
}

/** Makes a passkey and sends what the device answered with the form around, as `response`. Nothing without scripts. */
export function NewPasskey({ options, words, children }: Props) {
  const scripts = useScripts()
  const { pending } = useContext(FormContext)
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'waiting' | 'cancelled' | 'known' | 'failed'>('idle')
  if (!scripts) return null
  if (!('PublicKeyCredential' in window)) return <p>{words.unsupported}</p>
  const busy = pending || state === 'waiting'

  async function make() {
    if (busy) return
    setState('waiting')
    try {
      const optionsJSON = await options()
      if (!optionsJSON) throw new Error('no passkey can be made here')
      const response = await startRegistration({ optionsJSON })
      setState('idle')
      field.current!.value = JSON.stringify(response)
      field.current!.form!.requestSubmit()
    } catch (problem) {
      setState(outcomeOf(problem))
    }
  }

  /** A form without a button that sends it would be sent at once. */
  function onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void make()
  }

  return (
    <div className="passkey" onKeyDown={onEnter}>
      <input ref={field} type="hidden" name="response" />
      {children}
      <button type="button" className="button is-plain" aria-disabled={busy} onClick={() => void make()}>
        <Icon name="roles" />
        {state === 'waiting' ? words.waiting : words.add}
      </button>
      <p className="passkey-status" role="status">
        {state === 'idle' || state === 'waiting' ? null : words[state]}
      </p>
    </div>
  )
}

function outcomeOf(problem: unknown): 'cancelled' | 'known' | 'failed' {
  const name = problem instanceof Error ? problem.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed'
}
