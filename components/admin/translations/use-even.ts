import { useEffect, useEffectEvent } from 'react'
import { gapsFor } from './even.ts'

/** As components/admin/work/work.css has two columns. */
const WIDE = '(min-width: 64em)'

/** Two that shall begin at one height. */
export interface Two {
  left: HTMLElement
  right: HTMLElement
}

interface Sides {
  /** Those that shall begin at one height, from top to bottom; asked for whenever something may have moved. */
  twos: () => Two[]
  /** What may move them. */
  watched: () => (Element | null)[]
  /** All is where it shall be. */
  onPlaced: () => void
}

/**
 * Keeps two columns even where they stand beside each other. The gaps in the text are a stylesheet's: the editor would take a change
 * of its own elements for something that was typed.
 * @param changed looks again when it changes
 */
export function useEven({ twos, watched, onPlaced }: Sides, changed: unknown): void {
  const place = useEffectEvent((sheet: CSSStyleSheet) => {
    const { scrollY } = window
    const some = twos()
    sheet.replaceSync('')
    for (const { left } of some) left.style.removeProperty('margin-top')
    if (matchMedia(WIDE).matches) makeEven(some, sheet)
    // While it was measured the page was shorter.
    if (window.scrollY !== scrollY) scrollTo({ top: scrollY, behavior: 'instant' })
    onPlaced()
  })
  const watch = useEffectEvent((observer: ResizeObserver) => {
    for (const element of watched()) if (element) observer.observe(element)
  })
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => place(sheet))
    }
    const observer = new ResizeObserver(soon)
    watch(observer)
    place(sheet)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [changed])
}

function makeEven(twos: readonly Two[], sheet: CSSStyleSheet): void {
  const topOf = (element: HTMLElement) => element.getBoundingClientRect().top
  const gaps = gapsFor(twos.map(({ left, right }) => ({ left: topOf(left), right: topOf(right) })))
  const rules = twos.map(({ right }, at) => ruleFor(right, gaps[at]!.right))
  twos.forEach(({ left }, at) => (left.style.marginTop = `${gaps[at]!.left}px`))
  sheet.replaceSync(rules.join(''))
}

/** Its own margin, and the gap above it. */
function ruleFor(element: HTMLElement, gap: number): string {
  if (gap === 0) return ''
  const own = Number.parseFloat(getComputedStyle(element).marginTop)
  const place = [...element.parentElement!.children].indexOf(element) + 1
  return `.translating .editor-text > :nth-child(${place}) { margin-top: ${own + gap}px }`
}
