/** Where the players of the video sites come from: what a page may put into a frame, and nothing else. */
export const VIDEO_PLAYERS = {
  // The same player as YouTube's own, without cookies before it plays.
  youtube: 'https://www.youtube-nocookie.com',
  vimeo: 'https://player.vimeo.com',
  bilibili: 'https://player.bilibili.com',
  tencent: 'https://v.qq.com',
  youku: 'https://player.youku.com',
} as const
