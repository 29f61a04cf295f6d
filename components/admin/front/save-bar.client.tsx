'use client'

import { Notice } from '../kit/notice.tsx'
import { changeText } from './change-text.ts'
import { useBoard } from './board-context.ts'
import type { Conflict } from './types.ts'
import type { Arranging } from './use-arranging.ts'
import type { useSavingBoard } from './use-saving-board.ts'

interface Props {
  arranging: Arranging
  saving: ReturnType<typeof useSavingBoard>
}

/** What was done last, whether it is saved, and what came of saving. */
export function SaveBar({ arranging, saving }: Props) {
  const { words } = useBoard()
  const { pending, problem, conflict } = saving
  const { isUnsaved } = arranging
  return (
    <div className="front-save" data-unsaved={isUnsaved || undefined}>
      {conflict && <ConflictNotice conflict={conflict} saving={saving} />}
      {problem && (
        <p role="alert" className="front-problem">
          {problem}
        </p>
      )}
      <p className="front-said" role="status">
        {arranging.message}
      </p>
      {isUnsaved && !conflict && (
        <div className="button-row">
          <strong>{words.saving.unsaved}</strong>
          <button
            type="button"
            className="button is-primary"
            aria-disabled={pending}
            onClick={() => void saving.save()}
          >
            {pending ? words.saving.saving : words.saving.save}
          </button>
          <button type="button" className="button is-quiet" onClick={arranging.discard}>
            {words.saving.discard}
          </button>
        </div>
      )}
    </div>
  )
}

function ConflictNotice({ conflict, saving }: { conflict: Conflict; saving: Props['saving'] }) {
  const { words, parts, time } = useBoard()
  const sectionName = (id: number) => parts.find(({ sectionId }) => sectionId === id)?.label ?? ''
  const did = conflict.since.flatMap(({ version, by, changes }) =>
    changes.map((change, at) => ({
      key: `${version} ${at}`,
      said: `${by.name}: ${changeText(change, { words, sectionName, time })}`,
    })),
  )
  return (
    <div role="alert">
      <Notice tone="warning" title={words.saving.conflict}>
        <p>{conflict.message}</p>
        <p>{words.saving.did}</p>
        <ul>
          {did.map(({ key, said }) => (
            <li key={key}>{said}</li>
          ))}
        </ul>
        <div className="button-row">
          <button type="button" className="button is-plain" onClick={saving.takeTheirs}>
            {words.saving.takeTheirs}
          </button>
          <button type="button" className="button is-danger" onClick={() => void saving.putMine()}>
            {words.saving.putMine}
          </button>
        </div>
      </Notice>
    </div>
  )
}
