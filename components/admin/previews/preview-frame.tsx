import { Icon } from '../kit/icon.tsx'
import { Tabs } from '../kit/tabs.tsx'

interface Props {
  src: string
  /** What a screen reader calls the frame. */
  title: string
  isPhone: boolean
  /** Of the choice between the widths. */
  label: string
  widths: { href: string; label: string; current: boolean }[]
  /** Of the link that opens it without the desk around it. */
  alone: string
}

/** A page in a frame as wide as a phone or a desktop. */
export function PreviewFrame({ src, title, isPhone, label, widths, alone }: Props) {
  return (
    <div className="preview">
      <div className="preview-ways">
        <Tabs label={label} tabs={widths} />
        <a href={src} target="_blank">
          {alone}
          <Icon name="site" />
        </a>
      </div>
      <div className={`preview-screen ${isPhone ? 'is-phone' : 'is-desktop'}`}>
        <iframe src={src} title={title} />
      </div>
    </div>
  )
}
