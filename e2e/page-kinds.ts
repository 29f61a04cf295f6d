import type { Locale } from '#i18n/locales.ts'

/** One kind of readers' page, and where the sample news has one. */
export interface PageKind {
  name: string
  /** As Next's route manifest writes it; null for pages the front makes by itself. */
  route: string | null
  /** Path of an example in each language that has one. */
  paths: Partial<Record<Locale, string>>
  /** 200 where it is not said. */
  status?: number
  /** The example is the page behind this one's link to older articles. */
  older?: true
  /** The language switch leads to the other language's example, not to its front page. */
  translated?: true
  /** Masthead and footer are missing: the front's own few lines, for when nothing else can be made. */
  bare?: true
}

const news = (en: string | null, zh: string | null) => ({
  ...(en && { en: `/en/news/${en}` }),
  ...(zh && { zh: `/zh/news/${zh}` }),
})
const search = (locale: Locale, query: string) => `/${locale}/search?q=${encodeURIComponent(query)}`
const section = { en: '/en/sections/news-centre', zh: '/zh/sections/xinwen-zhongxin' }
const article = '/[locale]/news/[slug]'

/** Slug of the real page all this began with: design section 1. */
export const REAL_PAGE = 'li-keqiang-internet-manufacturing-is-the-only-way-for-industrial-development'
/** In no article. */
const NO_SUCH_WORD = 'qqqzzz'

/** Every kind of page that readers can meet. once/routes.spec.ts holds it against the routes there are. */
export const pageKinds: PageKind[] = [
  { name: 'front page', route: '/[locale]', paths: { en: '/en', zh: '/zh' }, translated: true },
  { name: 'section', route: '/[locale]/sections/[slug]', paths: section, translated: true },
  { name: 'section, older page', route: '/[locale]/sections/[slug]', paths: section, older: true },
  { name: 'tag', route: '/[locale]/tags/[slug]', paths: { en: '/en/tags/foundry', zh: '/zh/tags/zhuzao' } },
  {
    name: 'author',
    route: '/[locale]/authors/[slug]',
    paths: { en: '/en/authors/chen-yuhan', zh: '/zh/authors/chen-yuhan' },
  },
  {
    name: 'list of months',
    route: '/[locale]/archive',
    paths: { en: '/en/archive', zh: '/zh/archive' },
    translated: true,
  },
  {
    name: 'month',
    route: '/[locale]/archive/[year]/[month]',
    paths: { en: '/en/archive/2026/07', zh: '/zh/archive/2026/07' },
    translated: true,
  },
  {
    name: 'search',
    route: '/[locale]/search',
    paths: { en: '/en/search', zh: '/zh/search' },
    translated: true,
  },
  {
    name: 'search with results',
    route: '/[locale]/search',
    paths: { en: search('en', 'foundry'), zh: search('zh', '铸造') },
  },
  {
    name: 'search without results',
    route: '/[locale]/search',
    paths: { en: search('en', NO_SUCH_WORD), zh: search('zh', NO_SUCH_WORD) },
    translated: true,
  },
  {
    name: 'standing page',
    route: '/[locale]/pages/[slug]',
    paths: { en: '/en/pages/about', zh: '/zh/pages/guanyu-women' },
    translated: true,
  },
  {
    name: 'article',
    route: article,
    paths: news(
      'lanhu-foundries-book-a-third-more-orders',
      'lanhu-zhuzao-chang-qiuji-jiedan-duo-sanfenzhiyi',
    ),
    translated: true,
  },
  {
    // Table, footnotes, fact box and pull quotes stand in it, too.
    name: 'article of 5,000 words',
    route: article,
    paths: news('the-making-of-0914-07-one-pump-housing', 'yi-zhi-bengke-de-sanshiba-tian'),
    translated: true,
  },
  {
    name: 'article with a headline of 40 words',
    route: article,
    paths: news(
      'nineteen-makers-share-one-spare-parts-warehouse',
      'shijiu-jia-gongchang-gongyong-yi-zuo-beijian-cangku',
    ),
    translated: true,
  },
  {
    name: 'article with a correction',
    route: article,
    paths: news(
      'autumn-fair-ends-with-1-27-billion-yuan-on-paper',
      'qiuji-jixie-zhan-luomu-yixiang-chengjiao',
    ),
    translated: true,
  },
  {
    name: 'reprint',
    route: article,
    paths: news('weigang-bridge-closes-to-lorries-over-30-tonnes', 'weigang-daqiao-xianzhong-sanshi-dun'),
    translated: true,
  },
  { name: 'the real page', route: article, paths: news(REAL_PAGE, null) },
  {
    name: 'article in one language only',
    route: article,
    paths: news('the-drone-counted-the-scrap', 'yiwan-duo-zhang-lao-tuzhi-dang-an-shi-kaimen'),
  },
  {
    name: 'withdrawn article',
    route: article,
    paths: news(
      'third-of-small-workshops-expect-to-close-or-sell',
      'diaocha-yu-sanfenzhiyi-zuofang-guanmen-zhuanshou',
    ),
    status: 410,
  },
  {
    name: 'nothing at this address',
    route: '/[locale]/[...rest]',
    paths: { en: '/en/nothing/here', zh: '/zh/nothing/here' },
    status: 404,
  },
  {
    name: 'no article of this name',
    route: article,
    paths: news('no-such-news', 'no-such-news'),
    status: 404,
  },
  {
    name: 'address that cannot be read',
    route: null,
    paths: { en: '/en/news/%ff', zh: '/zh/news/%ff' },
    status: 400,
    bare: true,
  },
]

/** What programs read, by route: an address, and what kind of answer it gives. */
export const outlets: Record<string, { path: string; type: RegExp }> = {
  '/[locale]/breaking.json': { path: '/en/breaking.json', type: /json/ },
  '/[locale]/feed.xml': { path: '/en/feed.xml', type: /xml/ },
  '/[locale]/sections/[slug]/feed.xml': { path: `${section.zh}/feed.xml`, type: /xml/ },
  '/[locale]/tags/[slug]/feed.xml': { path: '/en/tags/foundry/feed.xml', type: /xml/ },
  '/[locale]/authors/[slug]/feed.xml': { path: '/zh/authors/chen-yuhan/feed.xml', type: /xml/ },
  '/robots.txt': { path: '/robots.txt', type: /text\/plain/ },
  '/sitemap.xml': { path: '/sitemap.xml', type: /xml/ },
  '/sitemaps/[file]': { path: '/sitemaps/en-2019-07.xml', type: /xml/ },
}
