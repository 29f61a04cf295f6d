'use client'

import { filled } from '../editor/words.ts'
import { childrenOf } from './arrange.ts'
import { TreeLine } from './tree-line.client.tsx'
import type { TreeWords } from './types.ts'
import type { Arranging } from './use-arranging.ts'

interface Props {
  parentId: number | null
  arranging: Arranging
  folded: ReadonlySet<number>
  onFold: (id: number) => void
  words: TreeWords
  label: string
}

/** Sections that stand beside each other, each with those below it. */
export function Branches({ parentId, arranging, folded, onFold, words, label }: Props) {
  return (
    <ul aria-label={label}>
      {childrenOf(arranging.shown, parentId).map((row) => (
        <li key={row.id}>
          <TreeLine {...{ row, arranging, folded, onFold, words }} />
          {!folded.has(row.id) && childrenOf(arranging.shown, row.id).length > 0 && (
            <Branches
              parentId={row.id}
              {...{ arranging, folded, onFold, words }}
              label={filled(words.belowOf, { name: row.name })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
