import type { Page } from '@playwright/test'

/** What comes with our script, and is no part of the news: switch, buttons, count, notices. */
const COMFORTS = '[data-themes], [data-share], .readings, [role=status]'

/** Every piece of text that can be seen on the page, in its order, but for what only comes with our script. */
export async function readableText(page: Page): Promise<string[]> {
  return page.evaluate((comforts) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement!
      const isSeen = around.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
      const text = walker.currentNode.nodeValue!.trim()
      if (isSeen && text !== '' && !around.closest(comforts)) texts.push(text)
    }
    return texts
  }, COMFORTS)
}
