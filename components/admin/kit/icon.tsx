import { iconPaths, type IconName } from './icon-paths.ts'

export type { IconName }

interface Props {
  name: IconName
  /** What it says where no words stand beside it. */
  label?: string
}

/** A small drawing in the colour and about the height of the words beside it. */
export function Icon({ name, label }: Props) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : { 'aria-hidden': true }
  return (
    <svg className="icon" viewBox="0 0 20 20" {...spoken}>
      <path d={iconPaths[name]} />
    </svg>
  )
}
