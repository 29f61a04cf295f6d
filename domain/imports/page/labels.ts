export type LabelKind =
  'publish' | 'update' | 'generic' | 'origin' | 'author' | 'editor' | 'count' | 'letters'
export type Label = { kind: LabelKind; from: number; to: number }

const words: Record<LabelKind, string> = {
  publish:
    '(?:发布|发表|发稿|上传|添加|录入|刊登|加入|上线|创建)(?:时 ?间|日 ?期|于)?|(?:date )?(?:posted|published|released|added)(?: (?:on|at|date|time))?|(?:publish|publication|release|pub|post)(?:ing)? (?:date|time)',
  update:
    '(?:最后|最近)?(?:更新|修改)(?:时 ?间|日 ?期|于)?|(?:last )?(?:updated?|modified)(?: (?:on|at|date|time))?',
  generic: '日 *期|时 *间|date|time',
  origin:
    '(?:文章|信息|稿件|新闻|消息|内容|本文)?来 *源(?:于)?|出 *处|来自|稿源|转载自|转自|摘自|(?:article |news )?source|origin',
  author:
    '(?:文章|本文)?作 *者|撰稿人?|撰文|文字|记者|通讯员|供稿(?:人|单位|部门)?|author|writer|written by|by',
  editor:
    '责任编辑|责 *编|编 *辑|编审|录入[者员]?|发布[者人]|上传[者人]|审核人?|审稿人?|校对|摄影|图片|editor|publisher|posted by|photo',
  count:
    '点击(?:数|次数|率|量)?|浏览(?:数|次数|量)?|阅读(?:数|次数|量)?|人 *气|访问(?:数|次数|量)|查看(?:数|次数)|次 *数|评论数?|hits?|(?:page ?)?views?|reads?|clicks?|visits?|browse|count',
  letters: '字体(?:大小)?|字号|文字大小|font(?: size)?|text size',
}

const groups = Object.entries(words).map(([kind, word]) => `(?<${kind}>${word})`)
const pattern = new RegExp(
  // a label starts the line, or follows a gap, a bar, a bracket or a number
  `(?<=^|[\\s|,;[【(<·•/\\d\\])】次])(?:${groups.join('|')})(?: *:|(?= *[[(]? *\\d)|(?= (?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))`,
  'gi',
)
// these are words of running text too: without a colon only a date or a number straight after them will do
const needsColon: LabelKind[] = ['generic', 'origin', 'author', 'editor', 'letters']

/** Takes a folded line; returns the labels of an information line in it, with where each begins and ends. */
export function labelsIn(folded: string): Label[] {
  const found: Label[] = []
  for (const match of folded.matchAll(pattern)) {
    const kind = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)?.[0] as LabelKind
    if (needsColon.includes(kind) && !match[0].endsWith(':')) continue
    found.push({ kind, from: match.index, to: match.index + match[0].length })
  }
  return found
}
