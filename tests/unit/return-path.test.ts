import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnPath } from '#server/desk/return-path.ts'

const SITE = 'https://news.example'

describe('where somebody comes back to', () => {
  it.each([
    '/admin',
    '/admin/staff',
    '/admin/audit?actor=Lin+Yue&from=2026-11-01',
    '/admin?a=//other.example',
  ])('is the page they asked for: %s', (path) => {
    expect(returnPath(path)).toBe(path)
  })

  it.each([
    ...['//other.example', '/\\other.example', '\\\\other.example', '///other.example/admin', '/other'],
    ...[
      'https://other.example',
      'https://other.example/admin',
      'https:/admin',
      'https:admin',
      'HTTP:\\\\other.example',
    ],
    ...[
      'javascript:alert(1)//admin',
      'data:text/html,/admin',
      '/admin:x@other.example',
      '@other.example',
      'admin',
    ],
    ...[
      '/admin/../../other',
      '/admin/..//other.example',
      '/admin/%2e%2e//other.example',
      '/admin%2f..',
      '/admin//x',
    ],
    ...[
      '/admin/.%2e/en',
      '/adminx',
      '/Admin',
      '/admin/\r\nLocation: https://other.example',
      '/admin/\0',
      '/admin\t/x',
    ],
    ...['\n/admin', ' /admin', '/admin/sign-in', '/admin/confirm?next=/admin', '/admin/sign-in/factor'],
    ...[
      '/admin/x/../reset?token=a',
      '/admin/setup',
      '/admin#@other.example',
      '',
      `/admin/${'x'.repeat(1000)}`,
    ],
  ])('is the start page for %j', (wanted) => {
    expect(returnPath(wanted)).toBe('/admin')
  })

  it.each([[undefined], [null], [7], [{}], [['/admin/staff']], [{ toString: () => '/admin/staff' }]])(
    'is the start page for what is no text: %j',
    (wanted) => {
      expect(returnPath(wanted)).toBe('/admin')
    },
  )

  it('is a page of the desk on this site, whatever is asked for', () => {
    const part = fc.constantFrom(
      ...[
        '/',
        '\\',
        '.',
        '..',
        '%2e',
        '%2f',
        '%5c',
        '//',
        ':',
        '@',
        '?',
        '#',
        '&',
        '\r',
        '\n',
        '\t',
        '\0',
        '\ud800',
      ],
      ...[
        'admin',
        '/admin',
        '/admin/',
        'sign-in',
        'other.example',
        'https:',
        'javascript:',
        ' ',
        '\u3000',
        '／',
        '。',
      ],
    )
    const wanted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(part).map((parts) => parts.join('')),
      fc.array(part).map((parts) => `/admin${parts.join('')}`),
    )
    const check = (text: string) => {
      const path = returnPath(text)
      const { origin, pathname, href } = new URL(path, SITE)
      expect(origin).toBe(SITE)
      expect(pathname).toMatch(/^\/admin(\/|$)/)
      expect(pathname).not.toMatch(/\/\/|^\/admin\/(sign-in|setup|invitation|reset|forgot|confirm)(\/|$)/)
      // A browser reads it as it stands, and a header carries nothing else.
      expect(href).toBe(SITE + path)
      expect(path).toMatch(/^[\x21-\x7e]+$/)
      expect(returnPath(path), 'a second time').toBe(path)
    }
    fc.assert(fc.property(wanted, check), { numRuns: 5000 })
  })
})
