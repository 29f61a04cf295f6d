import type { Page } from '@playwright/test'

/** Loads pictures that wait to be scrolled to. */
export async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })
}

/** Opens every <details>: the menu, the share panel's code. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/**
 * What is wrong with the page at its present width, a line for each fault: it scrolls sideways, text is cut
 * off, a picture is broken or out of shape, a target is smaller than 24 px (WCAG 2.2, 2.5.8).
 */
export async function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const visible = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()}${element.className && ` class="${element.getAttribute('class')}"`}> ` +
      (element.textContent.trim() || element.getAttribute('src') || '').slice(0, 40)

    await Promise.allSettled([...document.images].map((image) => image.decode()))
    const all = [...document.body.querySelectorAll<HTMLElement>('*')].filter(visible)
    return [
      ...sideways(),
      ...all.flatMap(cutOff),
      ...[...document.images].filter(visible).flatMap(ofPicture),
      ...all.filter(isTarget).flatMap(tooSmall),
    ]

    function sideways(): string[] {
      const { scrollWidth } = document.documentElement
      if (scrollWidth <= window.innerWidth) return []
      const beyond = all.filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      return [`the page is ${scrollWidth} px wide, by ${beyond.slice(0, 3).map(nameOf).join(' and ')}`]
    }

    function cutOff(element: HTMLElement): string[] {
      const { overflowX, overflowY } = getComputedStyle(element)
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
      const placeholder = element instanceof HTMLInputElement ? element.placeholder : ''
      const hasText = placeholder !== '' || element.textContent.trim() !== ''
      // Text for screen readers alone is one pixel wide.
      if (!hasText || clientWidth <= 1) return []
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const across = (cuts(overflowX) || placeholder !== '') && scrollWidth > clientWidth + 1
      const down = cuts(overflowY) && scrollHeight > clientHeight + 1
      return across || down ? [`text is cut off in ${nameOf(element)} ${placeholder}`] : []
    }

    function ofPicture(image: HTMLImageElement): string[] {
      if (image.naturalWidth === 0) return [`not loaded: ${nameOf(image)}`]
      const drawn = image.width / image.height
      const natural = image.naturalWidth / image.naturalHeight
      const stretched = getComputedStyle(image).objectFit === 'fill' && Math.abs(drawn / natural - 1) > 0.03
      return stretched ? [`out of shape: ${nameOf(image)}`] : []
    }

    function isTarget(element: Element): boolean {
      const isHidden = element.closest('[aria-hidden="true"]') !== null
      return element.matches('a[href], button, input, summary') && !isHidden && !isInSentence(element)
    }

    /** Links in running text are as high as their lines. */
    function isInSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== 'inline') return false
      const around = element.closest('p, li, dd, figcaption, td, blockquote')
      return around !== null && around.textContent.trim().length > element.textContent.trim().length
    }

    /** Points 12 px from the middle belong to the target as well: its padding and pseudo-elements count. */
    function tooSmall(element: HTMLElement): string[] {
      // Pressing a box's words ticks it.
      const target = element.closest('label') ?? element
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = target.getClientRects()[0]
      if (!box) return []
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const reaches = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy)
        return target.contains(hit)
      }
      const wide = box.width >= 24 || (reaches(-11.5, 0) && reaches(11.5, 0))
      const high = box.height >= 24 || (reaches(0, -11.5) && reaches(0, 11.5))
      const size = `${Math.round(box.width)} × ${Math.round(box.height)} px`
      return wide && high ? [] : [`only ${size}: ${nameOf(element)}`]
    }
  })
}
