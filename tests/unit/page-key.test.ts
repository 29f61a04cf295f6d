import { expect, test } from 'vitest'
import { pageKey } from '#delivery/pages/key.ts'

test.each([
  ['/en', '', '/en'],
  ['/en', '?utm_source=mail&fbclid=1', '/en'],
  ['/zh/news/a', '?before=1.2', '/zh/news/a'],
  ['/en/sections/steel', '?before=abc.1', '/en/sections/steel?before=abc.1'],
  ['/en/sections/steel', '?x=1&before=abc.1&before=z.9', '/en/sections/steel?before=abc.1'],
  ['/en/tags/a', '?q=steel', '/en/tags/a'],
  ['/zh/archive/2019/07', '?before=a.1', '/zh/archive/2019/07?before=a.1'],
  ['/zh/archive', '?before=a.1', '/zh/archive'],
  ['/zh/search', '?from=wechat&q=%E9%92%A2+%E9%93%81', '/zh/search?q=%E9%92%A2+%E9%93%81'],
  ['/en/search', '', '/en/search'],
  ['/en/feed.xml', '?a=1', '/en/feed.xml'],
  ['/en/tags/a/feed.xml', '?before=a.1', '/en/tags/a/feed.xml'],
  ['/sitemap.xml', '?a=1', '/sitemap.xml'],
  ['/sitemaps/en-2019-07.xml', '', '/sitemaps/en-2019-07.xml'],
  ['/zh/nothing/of/this', '?q=1', '/zh/404'],
  ['/en/404', '', '/en/404'],
])('%s%s is kept as %s', (path, query, key) => {
  expect(pageKey(path, query)).toBe(key)
})
