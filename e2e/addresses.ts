/** Where addresses come from: pages that are there, and what people and machines make of them. */
const REAL = [
  '/',
  '/en',
  '/zh',
  '/en/news/lanhu-foundries-book-a-third-more-orders',
  '/zh/news/lanhu-zhuzao-chang-qiuji-jiedan-duo-sanfenzhiyi',
  '/zh/news/diaocha-yu-sanfenzhiyi-zuofang-guanmen-zhuanshou',
  '/en/sections/industry-news',
  '/zh/sections/hangye-xinwen',
  '/en/tags/foundry',
  '/zh/authors/chen-yuhan',
  '/en/pages/about',
  '/zh/pages/guanyu-women',
  '/en/archive',
  '/zh/archive/2026/07',
  '/en/search',
  '/en/feed.xml',
  '/zh/tags/zhuzao/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/theme/9b2c1f-080eaadc.css',
  '/media/0123456789abcdef0123456789abcdef-480.webp',
  '/_next/static/chunks/nothing.js',
  '/api/views',
  '/readyz',
  '/admin',
  '/wp-login.php',
  '/NewsView.asp',
]

/** Pieces that have broken servers before: encodings, control characters, dots, other systems' paths. */
const ODD = [
  '%00',
  '%ff',
  '%E4%B8',
  '%e4%b8%ad',
  '%25',
  '%2f',
  '%5c',
  '%2e%2e',
  '%0d%0aX-Odd:%20yes',
  '%u4e2d',
  '%',
  '%zz',
  '..',
  '.',
  '...',
  '//',
  '/./',
  '\\',
  ';jsessionid=1',
  '__proto__',
  'constructor',
  '[slug]',
  '(site)',
  '<script>alert(1)</script>',
  '\'"`',
  '新闻',
  'é',
  'e\u0301',
  '\u202e',
  '\ufeff',
  '👩‍🏭',
  '.git/config',
  '.env',
  '~',
  '*',
  '@',
  ':80',
  '&amp;',
]

const QUERIES = [
  '',
  '?',
  '??',
  '?q=',
  '?q=%ff',
  '?q=铸造',
  '?q=%E9%93%B8',
  '?q=%00',
  '?q="unbalanced',
  '?q=NEAR(a b)*',
  '?q=a&q=b',
  '?q[]=1',
  '?before=x',
  '?before=%ff',
  '?before=mt0vhvk0.n',
  '?before=99999999999999999999.zz',
  '?before=&before=',
  '?_rsc=1',
  '?utm_source=x&amp=1',
  '?id=12&t=%D6%D0',
  '?__proto__[x]=1',
]

/** Random numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Addresses as a client would send them, some of which no browser would: bytes in Latin-1. */
export function generateAddresses(count: number, random: () => number): string[] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const at = (text: string) => Math.floor(random() * (text.length + 1))
  const changes: ((path: string) => string)[] = [
    (path) => path,
    (path) => `${path}/`,
    (path) => `${path}/${one(ODD)}`,
    (path) => path.replace(/[^/]*$/, one(ODD)),
    (path) => path.replaceAll('/', one(['//', '/./', '/x/../', '\\', '%2f'])),
    (path) => path.toUpperCase(),
    (path) => path.replace(/^\/\w*/, `/${one(['en', 'zh', 'de', 'EN', 'zh-Hans', 'xx', ...ODD])}`),
    (path) => path.slice(0, at(path)) || '/',
    (path) => insert(path, at(path), one(ODD)),
    (path) => insert(path, at(path), String.fromCodePoint(33 + Math.floor(random() * 60_000))),
    (path) => `${path}/${one(['x', '中', '%41', '../', 'a/']).repeat(Math.floor(random() * 900))}`,
    (path) => path.replace(/[^/]*$/, (slug) => [...slug].sort(() => random() - 0.5).join('')),
  ]
  return Array.from({ length: count }, () => {
    const path = one(changes)(random() < 0.3 ? one(changes)(one(REAL)) : one(REAL))
    const query = random() < 0.4 ? one(QUERIES) : ''
    return asSent(path.startsWith('/') ? path + query : `/${path}${query}`)
  })
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at)
}

/** What HTTP cannot carry in a request line is percent-encoded; other bytes go out as they are. */
function asSent(address: string): string {
  const bytes = Buffer.from(address.toWellFormed()).toString('latin1')
  return bytes.replaceAll(/[^!-~\u0080-\u00ff]/g, (character) => encodeURIComponent(character))
}
