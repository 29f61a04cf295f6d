/**
 * Settings of the samples that say nothing of any real publisher. Whoever takes the samples out is rid of those
 * that still have these values; the site's names, publisher and time zone stay, since a site needs some.
 */
export const sampleSettings: readonly { key: string; locale: string; value: string }[] = [
  { key: 'publisher.phone', locale: '', value: '+86 000 0000 0000' },
  { key: 'publisher.email', locale: '', value: 'newsdesk@example.com' },
  { key: 'publisher.address', locale: 'en', value: '1 Tidegate Road, Lanhu (sample address)' },
  { key: 'publisher.address', locale: 'zh', value: '岚湖市潮闸路1号（示例地址）' },
  { key: 'footer.icp', locale: '', value: '示例ICP备00000000号' },
  { key: 'footer.licence', locale: 'en', value: 'Internet news service licence: sample 00000000' },
  { key: 'footer.licence', locale: 'zh', value: '互联网新闻信息服务许可证：示例00000000' },
]
