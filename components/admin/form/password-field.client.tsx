'use client'

import { useState, type ReactNode } from 'react'
import { useScripts } from '../kit/use-scripts.ts'
import { FieldFrame } from './field-frame.tsx'
import { useField } from './form-context.ts'

interface Props {
  name: string
  label: string
  autoComplete: 'current-password' | 'new-password'
  /** Whose it is, for password managers, where nobody types that. */
  username?: string
  /** Words on the button that shows what is typed, and hides it again. */
  reveal: { show: string; hide: string }
  hint?: ReactNode
  required?: boolean
}

/** A password. It can be looked at once scripts have loaded; nothing keeps managers and pasting away. */
export function PasswordField({ name, label, autoComplete, username, reveal, hint, required }: Props) {
  const field = useField(name, hint)
  const scripts = useScripts()
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <div className="control-row">
        {username !== undefined && (
          <input
            className="hidden-label"
            type="text"
            name="username"
            autoComplete="username"
            defaultValue={username}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
        )}
        <input
          className="control"
          type={shown ? 'text' : 'password'}
          name={name}
          autoComplete={autoComplete}
          autoCapitalize={shown ? 'none' : undefined}
          spellCheck={false}
          required={required}
          data-secret=""
          {...field.control}
        />
        <button
          type="button"
          className="button is-joined"
          hidden={!scripts}
          aria-controls={field.ids.field}
          onClick={() => setShown(!shown)}
        >
          {shown ? reveal.hide : reveal.show}
        </button>
      </div>
    </FieldFrame>
  )
}
