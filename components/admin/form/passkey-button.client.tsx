'use client'

import {
  startAuthentication,
  WebAuthnAbortService,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Icon } from '../kit/icon.tsx'
import { useScripts } from '../kit/use-scripts.ts'
import { FormContext } from './form-context.ts'

export interface PasskeyWords {
  use: string
  /** While the device asks the person. */
  waiting: string
  /** The person, or time, put an end to it. */
  cancelled: string
  failed: string
}

interface Props {
  /** Asks the server for what the browser needs; null where there is no passkey to be used. */
  options: () => Promise<PublicKeyCredentialRequestOptionsJSON | null>
  words: PasskeyWords
  /** Offer passkeys among what the browser fills in by itself. */
  autofill?: boolean
}

/** Milliseconds; a challenge is good for five minutes (domain/passkeys/challenge.ts). */
const ASK_AGAIN = 4 * 60_000

/** Uses a passkey and sends what the device answered with the form around, as `response`. Nothing without scripts. */
export function PasskeyButton({ options, words, autofill = false }: Props) {
  const scripts = useScripts()
  const { pending, state: answered } = useContext(FormContext)
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'waiting' | 'cancelled' | 'failed'>('idle')
  const offered = scripts && 'PublicKeyCredential' in window

  const ask = useCallback(
    async (byBrowser: boolean) => {
      const optionsJSON = await options()
      if (!optionsJSON) throw new Error('no passkey can be used here')
      const response = await startAuthentication({ optionsJSON, useBrowserAutofill: byBrowser })
      if (!field.current) return
      field.current.value = JSON.stringify(response)
      field.current.form?.requestSubmit()
    },
    [options],
  )

  useEffect(() => {
    if (!autofill || !offered || state === 'waiting') return
    // It waits until the person picks a passkey in the e-mail field, or leaves; what it asks for is good for a while only.
    const wait = async () => {
      if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await ask(true)
    }
    const begin = () => void wait().catch(() => undefined)
    begin()
    const again = setInterval(() => {
      WebAuthnAbortService.cancelCeremony()
      begin()
    }, ASK_AGAIN)
    return () => {
      clearInterval(again)
      WebAuthnAbortService.cancelCeremony()
    }
    // After each answer of the form anew: the challenge has been used.
  }, [ask, autofill, offered, state, answered])

  async function use() {
    setState('waiting')
    try {
      await ask(false)
      setState('idle')
    } catch (problem) {
      setState(problem instanceof Error && problem.name === 'NotAllowedError' ? 'cancelled' : 'failed')
    }
  }

  if (!offered) return null
  const busy = pending || state === 'waiting'
  return (
    <div className="passkey">
      <input ref={field} type="hidden" name="response" />
      <button
        type="button"
        className="button is-plain"
        aria-disabled={busy}
        onClick={() => busy || void use()}
      >
        <Icon name="roles" />
        {state === 'waiting' ? words.waiting : words.use}
      </button>
      <p className="passkey-status" role="status">
        {state === 'cancelled' ? words.cancelled : state === 'failed' ? words.failed : null}
      </p>
    </div>
  )
}
