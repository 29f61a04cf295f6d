import type { Drawable } from '#domain/articles/types.ts'
import type { BlockDifference } from '#domain/revisions/types.ts'
import type { Translator } from '#i18n/translate.ts'
import { Beside } from './beside.tsx'
import { PictureDifference } from './picture-difference.tsx'
import { Runs } from './runs.tsx'

interface Props {
  block: BlockDifference
  pictures: ReadonlyMap<string, Drawable>
  t: Translator
}

/** One part of the text: what it is, whether it moved, and what changed in it. */
export function BlockRow({ block, pictures, t }: Props) {
  const { state, moved, runs, picture } = block
  const label = labelOf(block, t)
  const inOne = <Runs runs={runs} t={t} />
  return (
    <li className={`difference-part is-${state} of-${block.type}`}>
      {label && <p className="difference-label">{label}</p>}
      {picture ? (
        <PictureDifference picture={picture} pictures={pictures} t={t} />
      ) : state === 'same' && !moved ? (
        <div className="difference-same">{inOne}</div>
      ) : (
        <Beside
          from={<Runs runs={runs} without="added" t={t} />}
          to={<Runs runs={runs} without="removed" t={t} />}
          inOne={inOne}
          t={t}
        />
      )}
    </li>
  )
}

/** `Paragraph in a list, moved`: nothing for a plain paragraph that only has other words. */
function labelOf({ state, moved, set, type, inside }: BlockDifference, t: Translator): string | null {
  const container = inside.at(-1)
  const isPlain = type === 'paragraph' && container === undefined
  const what = isContainer(container)
    ? t('desk.revisions.inside', {
        what: t(`desk.revisions.blocks.${type}`),
        container: t(`desk.revisions.containers.${container}`),
      })
    : t(`desk.revisions.blocks.${type}`)
  const happened = [
    ...(state === 'added' || state === 'removed' ? [t(`desk.revisions.states.${state}`)] : []),
    ...(moved ? [t('desk.revisions.states.moved')] : []),
    ...(set ? [t('desk.revisions.states.set')] : []),
  ]
  if (isPlain && happened.length === 0) return null
  return [what, ...happened].join(' · ')
}

const CONTAINERS = ['bulletList', 'orderedList', 'blockquote', 'table', 'gallery', 'factBox'] as const

function isContainer(name: string | undefined): name is (typeof CONTAINERS)[number] {
  return (CONTAINERS as readonly (string | undefined)[]).includes(name)
}
