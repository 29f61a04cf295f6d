import { expect, it } from 'vitest'
import { securityHeaders } from '#delivery/security-headers.ts'
import { videoAt, videoSite } from '#domain/body/video-address.ts'

const youtube = { provider: 'youtube', video: 'dQw4w9WgXcQ' }
const bilibili = { provider: 'bilibili', video: 'BV1GJ411x7h7' }
const tencent = { provider: 'tencent', video: 'a0912abcdef' }
const youku = { provider: 'youku', video: 'XNDQ1NjY3ODg5Ng' }

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', youtube],
  ['youtube.com/watch?v=dQw4w9WgXcQ', youtube],
  [' https://youtu.be/dQw4w9WgXcQ?si=abc ', youtube],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', youtube],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
  ['https://vimeo.com/76979871', { provider: 'vimeo', video: '76979871' }],
  ['https://player.vimeo.com/video/76979871?h=1', { provider: 'vimeo', video: '76979871' }],
  ['https://www.bilibili.com/video/BV1GJ411x7h7/?spm_id_from=333', bilibili],
  ['//player.bilibili.com/player.html?bvid=BV1GJ411x7h7'.replace('//', 'https://'), bilibili],
  ['https://v.qq.com/x/page/a0912abcdef.html', tencent],
  ['https://v.qq.com/x/cover/mzc00200abc/a0912abcdef.html', tencent],
  ['https://v.qq.com/iframe/preview.html?vid=a0912abcdef&auto=0', tencent],
  ['https://v.youku.com/v_show/id_XNDQ1NjY3ODg5Ng==.html', youku],
  ['https://player.youku.com/embed/XNDQ1NjY3ODg5Ng==', youku],
])('%s is a video', (address, video) => {
  expect(videoAt(address)).toEqual(video)
})

it.each([
  '',
  'a video',
  'https://example.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/?u=https://youtu.be/dQw4w9WgXcQ',
  'https://www.youtube.com/',
  'https://www.youtube.com/channel/UCabcdefghijk',
  'https://www.youtube.com/watch?v=short',
  'https://vimeo.com/about',
  'https://v.qq.com/x/page/a0912abcdef.html/../../x?vid=<script>',
  'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
])('%s is none', (address) => {
  expect(videoAt(address)).toBeNull()
})

it('stands at a page of its site, which is an address of it again', () => {
  for (const place of [youtube, bilibili, tencent, youku])
    expect(videoAt(videoSite(place)!.page)).toEqual(place)
  expect(videoSite({ provider: 'constructor', video: 'x' })).toBeNull()
})

it('plays from a host that the policy of readers’ pages names, and no other page’s does', () => {
  const hosts = (kind: 'page' | 'own' | 'outlet') =>
    /frame-src ([^;]*)/.exec(securityHeaders(kind, true).join('; '))?.[1]?.split(' ') ?? []
  for (const place of [youtube, bilibili, tencent, youku, { provider: 'vimeo', video: '76979871' }]) {
    expect(hosts('page')).toContain(new URL(videoSite(place)!.player).origin)
  }
  expect(hosts('page')).toHaveLength(5)
  expect([...hosts('own'), ...hosts('outlet')]).toEqual([])
})
