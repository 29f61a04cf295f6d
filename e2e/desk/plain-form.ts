import type { APIRequestContext, APIResponse } from '@playwright/test'

/** A form as a browser without scripts would send it: where to, from which origin, and what it holds unseen. */
export interface PlainForm {
  address: string
  hidden: Record<string, string>
}

/** Reads a form off a page. @param marks what stands in its source and in no form's before it */
export async function readPlainForm(
  request: APIRequestContext,
  path: string,
  marks: string[],
): Promise<PlainForm> {
  const answer = await request.get(path)
  return plainFormOf(answer.url(), await answer.text(), marks)
}

/** Sends the form of a page that has these fields. @returns the answer itself, not where it leads */
export async function sendPlainForm(
  request: APIRequestContext,
  path: string,
  typed: Record<string, string>,
): Promise<APIResponse> {
  const marks = Object.keys(typed).map((name) => `name="${name}"`)
  return send(request, await readPlainForm(request, path, marks), typed)
}

/** Sends a form as a browser without scripts would. */
export async function send(
  request: APIRequestContext,
  { address, hidden }: PlainForm,
  typed: Record<string, string>,
): Promise<APIResponse> {
  return request.post(address, {
    multipart: { ...hidden, ...typed },
    headers: { origin: new URL(address).origin },
    maxRedirects: 0,
  })
}

/** @param source of the page at `address` */
export function plainFormOf(address: string, source: string, marks: string[]): PlainForm {
  const forms = [...source.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => form)
  const form = forms.find((one) => marks.every((mark) => one.includes(mark)))
  if (form === undefined) throw new Error(`no form with ${marks.join(', ')} at ${address}`)
  const inputs = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  const hidden = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')])
  return { address, hidden: Object.fromEntries(hidden) as Record<string, string> }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
