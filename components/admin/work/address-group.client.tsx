'use client'

import { FactGroup } from './fact-group.client.tsx'
import { filled } from '../editor/words.ts'
import { Line } from './line.client.tsx'
import { useWriting } from './writing-context.ts'

/** As lib/text.ts has it: lower-case letters of any script, digits and hyphens between them. */
const SLUG = /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u

/** The article's address. @param suggested what the headline makes of it, as the server said last */
export function AddressGroup({ suggested }: { suggested: string }) {
  const { content, change, words, frame } = useWriting()
  const { before, live } = frame.address
  const { slug } = content
  const shown = slug || suggested
  const address = before + (shown || '…')
  const isMoving = live !== null && shown !== '' && !before.concat(encodeURIComponent(shown)).endsWith(live)
  return (
    <FactGroup
      name="address"
      title={words.address.title}
      value={shown || words.address.none}
      fields={['slug']}
    >
      <Line
        label={words.address.slug}
        hint={words.address.hint}
        problem={slug !== '' && !SLUG.test(slug) ? words.address.bad : undefined}
        value={slug}
        placeholder={suggested}
        most={120}
        spellCheck={false}
        autoCapitalize="none"
        // Capitals and blanks are what people type, and what no address has.
        onValue={(value) => change({ slug: value.toLowerCase().replaceAll(/\s+/g, '-') })}
      />
      <p className="work-address">
        <span className="hidden-label">{words.address.full}</span>
        {address}
      </p>
      {isMoving && (
        <p className="work-caution">{filled(words.address.moved, { address: decodeURI(live) })}</p>
      )}
    </FactGroup>
  )
}
