/** One accent colour, made readable on the paper of both schemes. Papers as in components/ui/tokens.css. */

/** The darkest paper of the light scheme and the lightest of the dark one: worst cases for text on them. */
const LIGHT_PAPER = '#f3efe6'
const DARK_PAPER = '#242120'

/** What text must have at least against its ground: WCAG 2.2, 1.4.3 (AA), https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5

/** A little more, since browsers round. */
const ENOUGH = LEAST_CONTRAST + 0.1

type Triple = [number, number, number]

/** Accents for text on light and on dark paper, as `#rrggbb`. @param color `#rrggbb` */
export function readableAccents(color: string): { light: string; dark: string } {
  return { light: readableOn(color, LIGHT_PAPER, -1), dark: readableOn(color, DARK_PAPER, 1) }
}

/** How a colour comes out on one of the grounds: as it is shown there, and its contrast. */
interface Look {
  shown: string
  contrast: number
}

/**
 * How an accent reads on the site.
 * @param color `#rrggbb`
 * @returns `asChosen`, its contrast on the light ground as it is; `nearest`, the colour nearest to it that passes there, or null
 * where it does itself; and what is shown on both grounds. None passes on both: for dark ground it is made lighter.
 */
export function accentLooks(color: string): {
  asChosen: number
  nearest: string | null
  light: Look
  dark: Look
} {
  const { light, dark } = readableAccents(color)
  const asChosen = contrast(color, LIGHT_PAPER)
  return {
    asChosen,
    nearest: asChosen < LEAST_CONTRAST ? light : null,
    light: { shown: light, contrast: contrast(light, LIGHT_PAPER) },
    dark: { shown: dark, contrast: contrast(dark, DARK_PAPER) },
  }
}

/** A contrast as people write it, cut off and not rounded: 4.49 has not passed. */
export function contrastText(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

/**
 * Contrast of two colours, 1 to 21: (L1 + 0.05) / (L2 + 0.05) of their relative luminances, the lighter first
 * (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The colour itself where it can be read; else darker or lighter by the smallest step, hue kept. */
function readableOn(color: string, paper: string, direction: 1 | -1): string {
  const [lightness, a, b] = oklabOf(color)
  for (let step = 0; step <= 100; step++) {
    const l = lightness + (direction * step) / 100
    // Colours near black and white hold little chroma: let it fade with the way gone.
    const fade = 1 - Math.max(0, step - 20) / 110
    const tried = hexOf([Math.min(1, Math.max(0, l)), a * fade, b * fade])
    if (contrast(tried, paper) >= ENOUGH) return tried
  }
  return direction === 1 ? '#ffffff' : '#000000'
}

/**
 * Relative luminance, 0 for black to 1 for white: 0.2126 R + 0.7152 G + 0.0722 B of the linear parts of sRGB
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
 */
function luminance(color: string): number {
  const [r, g, b] = linearOf(color)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linearOf(color: string): Triple {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
  return parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Triple
}

/** Björn Ottosson's OKLab, where equal steps look equal: https://bottosson.github.io/posts/oklab/ */
function oklabOf(color: string): Triple {
  const [r, g, b] = linearOf(color)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** What lies outside sRGB is cut off at its edge. */
function hexOf([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const bytes = linear.map((c) => {
    const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055
    return Math.round(Math.min(1, Math.max(0, encoded || 0)) * 255)
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
