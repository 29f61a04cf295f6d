import { expect, test } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node'
import { localesOf, sourceOf } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // How React writes what parsers read alike: <meta/>, charSet, hidden="", async="".
      'void-style': 'off',
      'attr-case': 'off',
      'attribute-empty-style': 'off',
      'attribute-boolean-style': 'off',
      // A title holds a whole headline, and a headline may have 40 words.
      'long-title': 'off',
    },
  }),
)

for (const kind of pageKinds) {
  test(`HTML is valid: ${kind.name}`, async ({ request }) => {
    for (const locale of localesOf(kind)) {
      const source = withoutFramework(await sourceOf(request, kind, locale))
      const { results } = await validator.validateString(source)
      const faults = results.flatMap(({ messages }) =>
        messages.map((one) => `${one.ruleId} at ${one.line}:${one.column} (${one.selector}): ${one.message}`),
      )
      expect.soft(faults, locale).toEqual([])
    }
  })
}

/** Next's own scripts carry ids of its making; readers' pages shall not have them at all (design section 6). */
function withoutFramework(source: string): string {
  return source.replaceAll(/<script\b(?! type="(?:application\/ld\+json|module)")[^>]*>.*?<\/script>/gs, '')
}
