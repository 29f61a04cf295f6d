import { HtmlValidate, StaticConfigLoader } from 'html-validate/node'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // How React writes what parsers read alike: <meta/>, charSet, hidden="", async="".
      'void-style': 'off',
      'attr-case': 'off',
      'attribute-empty-style': 'off',
      'attribute-boolean-style': 'off',
      // Each box of a group that is ticked sends the same name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
      // Some forms are sent by a button elsewhere on the page, or by one that a passkey brings with scripts.
      'wcag/h32': 'off',
      // A title holds a whole headline, and a headline may have 40 words.
      'long-title': 'off',
    },
  }),
)

/** What is wrong with a page as the server sends it, a line for each fault. */
export async function faultsOfHtml(source: string): Promise<string[]> {
  const { results } = await validator.validateString(withoutFramework(source))
  return results.flatMap(({ messages }) =>
    messages.map((one) => `${one.ruleId} at ${one.line}:${one.column} (${one.selector}): ${one.message}`),
  )
}

/** A form that sends to its own page should have no action; React writes an empty one. */
function withoutReact(source: string): string {
  return source.replaceAll(/(<form\b[^>]*) action=""/g, '$1')
}

/** Next's own scripts carry ids of its making; readers' pages shall not have them at all (design section 6). */
function withoutFramework(source: string): string {
  return withoutReact(source).replaceAll(
    /<script\b(?! type="(?:application\/ld\+json|module)")[^>]*>.*?<\/script>/gs,
    '',
  )
}
