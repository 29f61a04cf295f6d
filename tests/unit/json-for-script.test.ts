import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonForScript } from '#components/site/json-for-script.ts'
import { JsonLd } from '#components/site/json-ld.tsx'

describe('JSON in a script element', () => {
  it('cannot end the element or begin a comment', () => {
    const text = jsonForScript({ headline: '</script><script>alert(1)</script><!-- ]]> & \u2028' })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(text).toContain('\\u003c/script\\u003e')
  })

  it('means the same as before', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (data) => {
        expect(JSON.parse(jsonForScript(data))).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
  })

  it('stands in the page as it is', () => {
    const markup = renderToStaticMarkup(createElement(JsonLd, { data: { name: 'A </script> "B"' } }))
    expect(markup).toBe(
      '<script type="application/ld+json">{"name":"A \\u003c/script\\u003e \\"B\\""}</script>',
    )
  })
})
