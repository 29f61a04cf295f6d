'use client'

import { Icon } from '../kit/icon.tsx'
import { FactGroup } from './fact-group.client.tsx'
import { filled } from '../editor/words.ts'
import { Pick, type PickOption } from './pick.client.tsx'
import { shownValue } from './shown-value.ts'
import type { KnownSection } from './types.ts'
import { useWriting } from './writing-context.ts'

/** Where the article is sorted in: the main section first, which readers see above it. */
export function SectionsGroup() {
  const writing = useWriting()
  const { content, change, words, frame, readOnly } = writing
  const [main, ...also] = content.sections
  const further = frame.sections.filter(({ id }) => !content.sections.includes(id))
  return (
    <FactGroup
      name="sections"
      title={words.sections.title}
      value={shownValue('sections', content.sections, writing)}
      fields={['sections']}
      opened
    >
      <Pick
        label={words.sections.main}
        value={String(main ?? '')}
        options={[
          ...(frame.may.unsorted || main === undefined ? [{ value: '', label: words.sections.none }] : []),
          ...optionsOf(frame.sections, main),
        ]}
        onValue={(id) =>
          change({ sections: id === '' ? also : [Number(id), ...also.filter((one) => one !== Number(id))] })
        }
      />
      {also.length > 0 && (
        <ul className="chips" aria-label={words.sections.also}>
          {also.map((id) => {
            const name = shownValue('sections', [id], writing)
            return (
              <li key={id}>
                {name}
                <button
                  type="button"
                  disabled={readOnly}
                  aria-label={filled(words.sections.remove, { name })}
                  onClick={() => change({ sections: content.sections.filter((one) => one !== id) })}
                >
                  <Icon name="close" />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {main !== undefined && further.length > 0 && (
        <Pick
          label={words.sections.also}
          value=""
          options={[{ value: '', label: words.sections.add }, ...optionsOf(further)]}
          onValue={(id) => id !== '' && change({ sections: [...content.sections, Number(id)] })}
        />
      )}
    </FactGroup>
  )
}

/** As a tree is read. What is chosen already stays there, whether or not whoever is here could choose it. */
function optionsOf(sections: readonly KnownSection[], chosen?: number): PickOption[] {
  return sections.map(({ id, name, depth, open }) => ({
    value: String(id),
    label: '\u3000'.repeat(depth) + name,
    disabled: !open && id !== chosen,
  }))
}
