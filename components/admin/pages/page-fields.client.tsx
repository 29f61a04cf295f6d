'use client'

import { useId } from 'react'
import { useComposed } from '../work/use-composed.ts'
import type { PageStart, PageWords } from './types.ts'
import type { PageInHand } from './use-page-writing.ts'

interface Props {
  page: PageInHand
  start: PageStart
  words: PageWords['page']
}

/** Longest that is taken, in characters: domain/pages/save.ts. */
const MOST = { name: 120, slug: 120, description: 600 }

/** Name, address and description. */
export function PageFields(props: Props) {
  const { words } = props
  return (
    <div className="page-fields">
      <Line field="name" label={words.name} {...props} />
      <Line field="slug" label={words.slug} hint={words.slugHint} {...props} />
      <Line field="description" label={words.description} hint={words.descriptionHint} {...props} />
    </div>
  )
}

function Line({
  field,
  label,
  hint,
  page: { content, state, change },
  start,
}: Props & { field: keyof typeof MOST; label: string; hint?: string }) {
  const id = `page${useId()}`
  const typed = useComposed(content[field], (value) =>
    change({ [field]: value.replaceAll(/\s*\n\s*/g, ' ') }),
  )
  const isBad = state.kind === 'failed' && (state.field === field || state.field === `content.${field}`)
  const shared = {
    ...{ className: 'control', id, maxLength: MOST[field], readOnly: !start.mayWrite, ...typed },
    ...{ 'aria-describedby': hint ? `${id}-hint` : undefined, 'aria-invalid': isBad || undefined },
  }
  return (
    <div className={`field is-${field}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {field === 'description' ? (
        <textarea rows={2} lang={start.lang} {...shared} />
      ) : (
        <input
          type="text"
          autoComplete="off"
          lang={field === 'slug' ? undefined : start.lang}
          spellCheck={field === 'slug' ? false : undefined}
          {...shared}
        />
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
