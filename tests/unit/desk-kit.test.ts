import { readFileSync } from 'node:fs'
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node'
import { createElement as h, type ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { contrast } from '#lib/accent.ts'
import type { FormState } from '#lib/form-state.ts'
import { asServerAction } from '../server-action.ts'
import { deskSpecimen, doorSpecimen, fields } from '../desk-specimen.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    // How React writes what parsers read alike, as in e2e/once/html.spec.ts.
    rules: {
      'void-style': 'off',
      'attr-case': 'off',
      'attribute-empty-style': 'off',
      'attribute-boolean-style': 'off',
      // Boxes of one group share their name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    },
  }),
)

test.each([
  ['desk', deskSpecimen],
  ['door', doorSpecimen],
])('the parts of a page of the %s are valid HTML without style attributes', async (_name, specimen) => {
  // React's way to say that a form goes to its own page.
  const html = (await markup(specimen(form()))).replaceAll(' action=""', '')
  const page = `<!DOCTYPE html><html lang="en"><head><title>Specimen</title></head><body>${html}</body></html>`
  const { results } = await validator.validateString(page)
  expect(results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`))).toEqual(
    [],
  )
  expect(html).not.toContain(' style=')
})

test('without scripts a problem stands at its field, and what was typed is there again', async () => {
  const html = await answered({
    problem: { message: 'Too short', field: 'name' },
    values: { name: 'A', about: 'Long story', locale: 'zh', sections: ['en'], scheme: 'zh' },
  })
  const name = tag(html, /<input[^>]*name="name"[^>]*>/)
  expect(name).toContain('aria-invalid="true"')
  expect(name).toContain('value="A"')
  const described = /aria-describedby="([^"]*)"/.exec(name)![1]!.split(' ')
  expect(described).toHaveLength(2)
  for (const id of described) expect(html).toContain(`id="${id}"`)
  expect(html).toMatch(new RegExp(`id="${described[1]}">.*Too short`))
  expect(html.match(/aria-invalid/g)).toHaveLength(1)
  expect(html).toMatch(/<textarea[^>]*>Long story<\/textarea>/)
  expect(html).toMatch(/<option value="zh" selected="">/)
  expect(ticked(html)).toEqual(['scheme=zh', 'sections=en'])
})

test('a problem without a field stands above them, with where it can be mended', async () => {
  const html = await answered({
    problem: { message: 'Who are you?', again: { href: '/admin/confirm', label: 'Confirm' } },
  })
  expect(html).toMatch(/role="alert" tabindex="-1">.*Who are you\?.*<a [^>]*>Confirm<\/a>/)
  // Beside the form, so that nothing typed in it is lost.
  expect(tag(html, /<a [^>]*>Confirm/)).toContain('href="/admin/confirm" target="_blank" rel="noopener"')
  expect(html).not.toContain('aria-invalid')
  expect(ticked(html)).toEqual(['scheme=en', 'sections=zh'])
})

test('what was done is a status, and what is shown once can be taken along', async () => {
  const html = await answered({ done: 'Saved', shown: ['first-code', 'second-code'] })
  expect(html).toMatch(/role="status"><p>.*Saved<\/p>/)
  expect(html).toMatch(/<code[^>]*>first-code\nsecond-code<\/code>/)
  expect(html).not.toContain('role="alert"')
})

test('nothing is disabled before scripts, and what needs them is hidden', async () => {
  const html = await markup(form())
  expect(html).not.toMatch(/ disabled/)
  expect(tag(html, /<button[^>]*>Show<\/button>/)).toContain('hidden=""')
})

test('the colours of states can be read on the paper of both schemes', () => {
  const styles = ['components/ui/tokens.css', 'components/admin/base.css'].map((path) =>
    readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
  )
  const colors = new Map(
    [...styles.join('').matchAll(/--(\w+): var\(--light, (#\w{6})\) var\(--dark, (#\w{6})\)/g)].map(
      ([, name, ...schemes]) => [name!, schemes],
    ),
  )
  for (const name of ['ink', 'soft', 'done', 'caution', 'danger'])
    for (const ground of ['paper', 'wash'])
      for (const scheme of [0, 1])
        expect(
          contrast(colors.get(name)![scheme]!, colors.get(ground)![scheme]!),
          `${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5)
})

const ACTION = 'an-action'

const action = asServerAction(async (state: FormState, _form: FormData) => state, ACTION)

function form(): ReactNode {
  const shown = { label: 'Codes', note: 'Once', copy: 'Copy', copied: 'Copied', failed: 'By hand' }
  return h(ActionForm, { action, label: 'Account', shown, children: fields() })
}

/** The form as the server sends it after a POST whose action answered `state`. */
async function answered(state: FormState): Promise<string> {
  const key = /name="\$ACTION_KEY" value="([^"]+)"/.exec(await markup(form()))![1]!
  return markup(form(), [state, key, ACTION, 0])
}

async function markup(node: ReactNode, formState?: unknown[]): Promise<string> {
  // React's own type of it is opaque: the answer, where the form stands, and which action it was.
  const stream = await renderToReadableStream(node, { formState: formState as never })
  return new Response(stream).text()
}

function tag(html: string, pattern: RegExp): string {
  return pattern.exec(html)![0]
}

function ticked(html: string): string[] {
  return [...html.matchAll(/<input [^>]*name="([^"]+)"[^>]*checked=""[^>]* value="([^"]+)"/g)].map(
    ([, name, value]) => `${name}=${value}`,
  )
}
