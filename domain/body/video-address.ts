import { VIDEO_PLAYERS } from '#lib/video-players.ts'

/** A video at a site whose player readers may load. */
export interface VideoPlace {
  provider: string
  video: string
}

interface Provider {
  /** As the site calls itself. */
  name: string
  hosts: readonly string[]
  /** What names the video in an address of the site; null where the address leads elsewhere. */
  read: (address: URL) => string | null | undefined
  /** Where it stands at its site. */
  page: (video: string) => string
  /** Its player alone, for a frame. */
  player: (video: string) => string
}

const last = (address: URL) => address.pathname.split('/').filter(Boolean).at(-1)

/** The sites a video may come from. */
const PROVIDERS: Readonly<Record<keyof typeof VIDEO_PLAYERS, Provider>> = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
    read: (address) => {
      const video = /^\/(watch\/?$|(shorts|embed|live)\/)/.test(address.pathname)
        ? (address.searchParams.get('v') ?? last(address))
        : address.hostname === 'youtu.be' && last(address)
      return video && /^[\w-]{11}$/.test(video) ? video : null
    },
    page: (video) => `https://www.youtube.com/watch?v=${video}`,
    player: (video) => `${VIDEO_PLAYERS.youtube}/embed/${video}?autoplay=1`,
  },
  vimeo: {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    read: (address) => /^\/(?:video\/|channels\/[\w-]+\/)?(\d{4,12})\/?$/.exec(address.pathname)?.[1],
    page: (video) => `https://vimeo.com/${video}`,
    player: (video) => `${VIDEO_PLAYERS.vimeo}/video/${video}?dnt=1&autoplay=1`,
  },
  bilibili: {
    name: 'Bilibili',
    hosts: ['bilibili.com', 'www.bilibili.com', 'm.bilibili.com', 'player.bilibili.com'],
    read: (address) => {
      const video = address.searchParams.get('bvid') ?? /^\/video\/(BV\w+)\/?$/.exec(address.pathname)?.[1]
      return video && /^BV[A-Za-z0-9]{10}$/.test(video) ? video : null
    },
    page: (video) => `https://www.bilibili.com/video/${video}`,
    player: (video) => `${VIDEO_PLAYERS.bilibili}/player.html?bvid=${video}&autoplay=1`,
  },
  tencent: {
    name: '腾讯视频',
    hosts: ['v.qq.com', 'm.v.qq.com'],
    read: (address) =>
      address.searchParams.get('vid') ??
      /^\/x\/(?:page|cover\/\w+)\/([a-z0-9]{8,16})\.html$/.exec(address.pathname)?.[1],
    page: (video) => `https://v.qq.com/x/page/${video}.html`,
    player: (video) => `${VIDEO_PLAYERS.tencent}/txp/iframe/player.html?vid=${video}&autoplay=true`,
  },
  youku: {
    name: '优酷',
    hosts: ['v.youku.com', 'm.youku.com', 'player.youku.com'],
    // Ids end in ==, which the grammar has no place for and the site does without.
    read: (address) => /\/(?:id_|embed\/)(X[\w-]{8,40})(?:==)?(?:\.html)?$/.exec(plainPath(address))?.[1],
    page: (video) => `https://v.youku.com/v_show/id_${video}.html`,
    player: (video) => `${VIDEO_PLAYERS.youku}/embed/${video}`,
  },
}

function plainPath(address: URL): string {
  return address.pathname.replaceAll('%3D', '=').replaceAll('%3d', '=')
}

/** Names of the sites, for those whose address was none of them. */
export const VIDEO_SITES: readonly string[] = Object.values(PROVIDERS).map(({ name }) => name)

/**
 * The video an address leads to.
 * @param text as typed or pasted; `https://` may be missing
 * @returns null where it is no video of a site we know
 */
export function videoAt(text: string): VideoPlace | null {
  const typed = text.trim()
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(whole)) return null
  const address = new URL(whole)
  for (const [provider, { hosts, read }] of Object.entries(PROVIDERS)) {
    const video = hosts.includes(address.hostname) ? read(address) : null
    if (video && /^[\w-]{1,100}$/.test(video)) return { provider, video }
  }
  return null
}

/** A site's name, and where the video stands there; null for a site we do not know. */
export function videoSite({
  provider,
  video,
}: VideoPlace): { name: string; page: string; player: string } | null {
  if (!isKnown(provider)) return null
  const { name, page, player } = PROVIDERS[provider]
  const part = encodeURIComponent(video)
  return { name, page: page(part), player: player(part) }
}

function isKnown(provider: string): provider is keyof typeof PROVIDERS {
  return Object.hasOwn(PROVIDERS, provider)
}
