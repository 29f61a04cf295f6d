import { encode } from 'uqr'

/** Quiet zone around a code, in modules, as ISO/IEC 18004 asks. */
const BORDER = 4

/** The drawing of a code, once on the page; QrCode shows it where it is wanted. */
export function QrSymbol({ id, text }: { id: string; text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  return (
    <svg className="symbols" width="0" height="0" aria-hidden="true">
      <symbol id={id} viewBox={`0 0 ${size} ${size}`}>
        <path className="qr-paper" d={`M0 0h${size}v${size}H0z`} />
        <path className="qr-ink" d={pathOf(data)} />
      </symbol>
    </svg>
  )
}

/** A code of QrSymbol's, shown. */
export function QrCode({ symbol, label }: { symbol: string; label: string }) {
  return (
    <svg className="qr" role="img" aria-label={label}>
      <use href={`#${symbol}`} />
    </svg>
  )
}

/** One piece of path for each run of dark modules in a row. */
function pathOf(rows: boolean[][]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}`
      }),
    )
    .join('')
}
