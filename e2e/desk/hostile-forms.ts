import type { Hostile } from './hostile-request.ts'

/** A form's fields by name, with the value they have on the page. */
export type Fields = [name: string, value: string | Buffer][]

const BOUNDARY = '----hostile'
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

/** Every form of a page, with all that a browser would send of it. */
export function formsOf(source: string): Fields[] {
  return [...source.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) =>
    [...form.matchAll(/<(?:input|select|textarea|button)\b[^>]* name="([^"]*)"[^>]*>/g)].map(
      ([tag, name]): [string, string] => [name!, unescaped(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')],
    ),
  )
}

/** A form sent by a page of the origin, without scripts. Bytes go as a file. */
export function sending(path: string, fields: Fields, headers: Record<string, string>): Hostile {
  return bare(path, multipart(fields), { 'content-type': MULTIPART, ...headers })
}

/** Shorter than any password and no address, so that neither is changed by them. */
const VALUES = ['', 'x'.repeat(10_000), 'a\0b', '\ud800x', '\u202e', '-1', '[]', '{}', '$F1', '$K1', '$Q1']

/** A form in all the ways it should not come. */
export function* wrongly(path: string, fields: Fields, headers: Record<string, string>): Generator<Hostile> {
  const as = (changed: Fields) => sending(path, changed, headers)
  for (const [name] of fields) {
    const rest = fields.filter(([other]) => other !== name)
    yield as(rest)
    for (const value of VALUES) yield as([...rest, [name, value]])
    yield as([...rest, [name, Buffer.alloc(2000, 255)]])
    yield as([...fields, [name, 'a'], [name, 'b'], [`${name}[]`, 'c']])
    yield as([...rest, [`${name}[__proto__]`, 'a'], ['__proto__', 'b'], ['constructor', 'c']])
  }
  const whole = multipart(fields)
  for (const part of [0, 1, 60, whole.length >> 1, whole.length - 3])
    yield bare(path, whole.subarray(0, part), { 'content-type': MULTIPART, ...headers })
  for (const type of ['', 'text/plain', 'application/json', 'application/x-www-form-urlencoded', 'a/b; c='])
    yield bare(path, whole, { 'content-type': type, ...headers })
  for (const boundary of ['', 'other', 'x'.repeat(500)])
    yield bare(path, whole, { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers })
  yield* asCalls(path, actionOf(fields), headers)
}

/** Bodies of the framework's own calls, which scripts make in place of forms. */
const CALLS = [
  ...['', '[]', '{', 'null', '[1,2,3]', '[{},"$K1"]', '["$F1"]', '["$@1"]', '["$B1"]', '["$Q1"]', '["$0"]'],
  ...['{"then":"$1:__proto__:then"}', '["$1:constructor:constructor"]', '[{"__proto__":{"then":"$1"}}]'],
]

function* asCalls(path: string, id: string, headers: Record<string, string>): Generator<Hostile> {
  for (const body of CALLS) {
    yield bare(path, Buffer.from(body), { 'next-action': id, 'content-type': 'text/plain', ...headers })
    const parts: Fields = [
      ['0', body],
      ['1', '{"id":"__proto__","bound":null}'],
      ['1_email', 'a'],
    ]
    yield sending(path, parts, { 'next-action': id, ...headers })
  }
}

function bare(path: string, body: Buffer, headers: Record<string, string>): Hostile {
  return { method: 'POST', path, headers: { 'content-length': `${body.length}`, ...headers }, body }
}

/** Under which a form's action is known; without scripts it stands in a hidden field. */
function actionOf(fields: Fields): string {
  const plain = fields.find(([name]) => name.startsWith('$ACTION_ID_'))?.[0].slice('$ACTION_ID_'.length)
  const bound = fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1].toString()
  return plain ?? (bound ? (JSON.parse(bound) as { id: string }).id : 'none')
}

function multipart(fields: Fields): Buffer {
  const parts = fields.flatMap(([name, value]) => [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`,
    typeof value === 'string' ? '' : '; filename="a.bin"\r\nContent-Type: application/octet-stream',
    ...['\r\n\r\n', value, '\r\n'],
  ])
  return Buffer.concat([...parts, `--${BOUNDARY}--\r\n`].map((part) => Buffer.from(part as string)))
}

function unescaped(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
