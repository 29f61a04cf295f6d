/** Headers by lower-case name, unfolded (RFC 5322 section 2.2.3). @throws where one is there twice */
export function headersOf(head: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined || name.toLowerCase() in headers) {
      throw new Error(`no header, or one too many: ${line}`)
    }
    headers[name.toLowerCase()] = value
  }
  return headers
}

/** Encoded words (RFC 2047) as text. */
export function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    )
}

/** A body by its Content-Transfer-Encoding, with plain line ends. */
export function decodedBody(body: string, encoding: string): string {
  if (encoding === '7bit') return body.replaceAll('\r\n', '\n')
  if (encoding !== 'quoted-printable') throw new Error(`a body in ${encoding}`)
  return quotedPrintable(body.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n')
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
