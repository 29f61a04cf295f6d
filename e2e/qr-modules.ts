import type { Locator } from '@playwright/test'

/**
 * Reads a QR code off a drawing as a camera would, module by module; '1' is dark.
 * @param code the drawing, an <svg> that uses a <symbol>
 * @param size modules in a row, quiet zone included
 */
export function readModules(code: Locator, size: number): Promise<string[]> {
  return code.evaluate((svg, size) => {
    const symbol = document.querySelector(svg.querySelector('use')!.getAttribute('href')!)!
    const { width } = (symbol as SVGSymbolElement).viewBox.baseVal
    const [paper, ink] = [...symbol.querySelectorAll('path')]
    if (width !== size || !paper || !ink) return [`drawn on ${width} modules, ${size} were expected`]
    return Array.from({ length: size }, (_row, y) =>
      Array.from({ length: size }, (_module, x) =>
        ink.isPointInFill(new DOMPoint(x + 0.5, y + 0.5)) ? '1' : '0',
      ).join(''),
    )
  }, size)
}
