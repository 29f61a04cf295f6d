'use client'

import { useEffect, useRef } from 'react'
import { Icon } from '../kit/icon.tsx'
import type { Frame, WorkWords } from './types.ts'
import { useKept } from './use-kept.ts'

const WIDTHS = ['phone', 'desktop'] as const
/** What a page is laid out for, in CSS pixels: a common phone, a common screen. */
const PIXELS = { phone: 390, desktop: 1280 }

interface Props {
  frame: Frame
  words: WorkWords
  /** Of the working copy on the server: each new one is loaded. */
  version: number
  onClose: () => void
}

/** The article as readers will see it, beside the text; it follows each time something is saved. */
export function BesidePreview({ frame, words, version, onClose }: Props) {
  const [kept, setKept] = useKept('preview-width', 'phone')
  const width = WIDTHS.find((one) => one === kept) ?? 'phone'
  const page = useRef<HTMLIFrameElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(version)

  useEffect(() => {
    if (shown.current === version) return
    shown.current = version
    // It stays where it was scrolled to.
    page.current?.contentWindow?.location.reload()
  }, [version])

  useEffect(() => {
    const box = place.current
    if (!box) return
    const fit = new ResizeObserver(() => fitInto(box, page.current, PIXELS[width]))
    fit.observe(box)
    return () => fit.disconnect()
  }, [width])

  return (
    <section className="beside" aria-label={words.preview.title}>
      <div className="beside-head">
        <div className="beside-widths" role="group" aria-label={words.preview.width}>
          {WIDTHS.map((one) => (
            <button key={one} type="button" aria-pressed={one === width} onClick={() => setKept(one)}>
              {words.preview[one]}
            </button>
          ))}
        </div>
        <a
          className="work-icon"
          href={frame.links.preview}
          target="_blank"
          title={words.preview.open}
          aria-label={words.preview.open}
        >
          <Icon name="site" />
        </a>
        <button
          type="button"
          className="work-icon"
          title={words.bar.closePreview}
          aria-label={words.bar.closePreview}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="beside-place" ref={place}>
        <iframe ref={page} title={words.preview.frame} src={frame.links.frame} />
      </div>
    </section>
  )
}

/** Lays the page out at its own width, and draws it as small as the place is. */
function fitInto(place: HTMLElement, page: HTMLElement | null, width: number): void {
  if (!page) return
  const scale = Math.min(1, place.clientWidth / width)
  page.style.width = `${width}px`
  page.style.height = `${place.clientHeight / scale}px`
  page.style.transform = `scale(${scale})`
}
