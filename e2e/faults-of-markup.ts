import type { Page } from '@playwright/test'

/**
 * What a readers' page must not have, a line for each fault: scripts besides our own module and data blocks,
 * parts that arrive later and need script to appear, and what the policy drops without a word.
 * @param page with scripts off, so that it is as the server sent it
 * @param modules how many modules of ours it has
 */
export async function faultsOfMarkup(page: Page, modules: number): Promise<string[]> {
  return page.evaluate((modules) => {
    const all = [...document.querySelectorAll('*')]
    const own = all.filter(isOurModule)
    return [
      ...(own.length === modules ? [] : [`${own.length} modules of ours, not ${modules}`]),
      ...all.filter(isForeignScript).map(fault('a script')),
      ...all.filter((element) => element.matches('[src*="/_next/"], [href*="/_next/"]')).flatMap(ofFramework),
      // React sends <template id="B:…"> where a part is to come, and the part as <div hidden id="S:…">.
      ...all.filter((element) => element.matches('template, div[hidden]')).map(fault('a part for later')),
      ...comments().map((text) => `a comment, <!--${text}-->`),
      ...all.filter((element) => element.matches('style, [style]')).map(fault('its own style')),
      ...all.filter(hasHandler).map(fault('a handler')),
      ...all
        .filter((element) => element.matches('[href^="javascript:" i]'))
        .map(fault('a script as address')),
    ]

    function fault(what: string) {
      return (element: Element) => `${what}: ${element.outerHTML.slice(0, 120)}`
    }

    function isOurModule(element: Element): boolean {
      return element.matches('script[type=module][src^="/_client/"]')
    }

    function isForeignScript(element: Element): boolean {
      return element.matches('script:not([type="application/ld+json"])') && !isOurModule(element)
    }

    function ofFramework(element: Element): string[] {
      return element.matches('link[rel=stylesheet]') ? [] : [fault('of the framework')(element)]
    }

    function hasHandler(element: Element): boolean {
      return element.getAttributeNames().some((name) => name.startsWith('on'))
    }

    /** The framework marks by comments where a part is missing; ours say nothing to readers. */
    function comments(): string[] {
      const found: string[] = []
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT)
      while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '')
      return found
    }
  }, modules)
}
