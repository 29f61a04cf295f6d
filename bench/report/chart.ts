import { isMet, type Finding } from '../findings.ts'
import { measuredWords, type Run } from './markdown.ts'

const WIDTH = 880
const LABELS = 300
const BAR = 18
const STEP = 30
/** A bar goes at most so far beyond its budget; what is longer is cut, with a mark, and its figure beside it. */
const MOST = 2

/** Both palettes by what the reader's system has; figures stand beside all bars, so nothing hangs on colour alone. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 15px }
  .quiet { fill: #59636e }
  .ground { fill: #ffffff }
  .axis { stroke: #d1d9e0 }
  .budget { stroke: #1f2328; stroke-width: 2 }
  .ours { fill: #9b2c1f } .theirs { fill: #8b949e }
  .met { fill: #1a7f5a } .missed { fill: #c4441c }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .quiet { fill: #9198a1 } .ground { fill: #0d1117 }
    .axis { stroke: #30363d } .budget { stroke: #e6edf3 }
    .ours { fill: #e5705f } .theirs { fill: #6e7681 } .met { fill: #3fb68b } .missed { fill: #f0883e }
  }`

/** A chart of a run: requests a second from 0 on one scale, and each upper budget as 100 %. */
export function chartOf({ parts, machine, at }: Run): string {
  const findings = Object.values(parts).flatMap((part) => part.findings)
  const speeds = findings.filter((one) => one.unit === 'requests/s' && one.measured !== null)
  const budgeted = findings.filter((one) => (one.budget?.most ?? 0) > 0 && one.measured !== null)
  const blocks: string[] = []
  let y = 34
  if (speeds.length > 0) {
    blocks.push(text(24, y, 'Requests a second on one core', 'title'))
    blocks.push(speedBars(speeds, y + 16))
    y += 16 + speeds.length * STEP + 34
  }
  if (budgeted.length > 0) {
    blocks.push(text(24, y, 'Share of each budget that is used', 'title'))
    blocks.push(budgetBars(budgeted, y + 24))
    y += 24 + budgeted.length * STEP + 34
  }
  blocks.push(text(24, y, `${at.slice(0, 10)} · ${machine.processor ?? ''} · npm run bench`, 'quiet'))
  const height = y + 20
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Requests a second and share of each budget">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="8"/>`,
    ...blocks,
    '</svg>\n',
  ].join('\n')
}

function speedBars(speeds: Finding[], top: number): string {
  const most = Math.max(...speeds.map((one) => one.measured ?? 0))
  return bars(speeds, top, (one) => ({
    share: (one.measured ?? 0) / most,
    kind: one.what.startsWith('Masthead') ? 'ours' : 'theirs',
    cut: false,
  }))
}

function budgetBars(budgeted: Finding[], top: number): string {
  const line = barX(1 / MOST)
  const bottom = top + budgeted.length * STEP
  const all = bars(budgeted, top, (one) => {
    const used = (one.measured ?? 0) / one.budget!.most!
    return { share: Math.min(used / MOST, 1), kind: isMet(one) ? 'met' : 'missed', cut: used > MOST }
  })
  return `${all}\n${text(line, top - 4, 'budget', 'quiet', 'middle')}<line class="budget" x1="${line}" x2="${line}" y1="${top}" y2="${bottom}"/>`
}

type Drawn = { share: number; kind: string; cut: boolean }

function bars(findings: Finding[], top: number, drawn: (one: Finding) => Drawn): string {
  const rows = findings.map((one, at) => {
    const y = top + at * STEP + 4
    const { share, kind, cut } = drawn(one)
    const end = barX(share)
    return [
      text(LABELS - 12, y + 14, one.what, '', 'end'),
      `<rect class="${kind}" x="${LABELS}" y="${y}" width="${Math.max(1, end - LABELS)}" height="${BAR}" rx="2"/>`,
      cut ? `<path class="ground" d="M${end - 14} ${y - 1}l6 0l-5 ${BAR + 2}l-6 0z"/>` : '',
      figure(one, end, y + 14),
    ].join('')
  })
  const axis = `<line class="axis" x1="${LABELS}" x2="${LABELS}" y1="${top}" y2="${top + findings.length * STEP}"/>`
  return [axis, ...rows].join('\n')
}

/** Speeds stand behind their bars; of what has a budget all stand in one column, out of the line's way. */
function figure(one: Finding, end: number, y: number): string {
  if (one.budget?.most === undefined) return text(end + 8, y, measuredWords({ ...one, unit: '' }))
  return text(
    WIDTH - 24,
    y,
    `${measuredWords({ ...one, unit: '' })} of ${one.budget.most} ${one.unit}`,
    '',
    'end',
  )
}

/** Bars leave room for the figure behind the longest one. */
function barX(share: number): number {
  return Math.round(LABELS + share * (WIDTH - LABELS - 142))
}

function text(x: number, y: number, words: string, kind = '', anchor = 'start'): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${safe}</text>`
}
