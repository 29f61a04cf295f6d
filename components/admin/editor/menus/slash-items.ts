import type { ActionName } from '../words.ts'

/** What the menu offers, with other names it is found by: English, Chinese, pinyin and its initials. */
const ITEMS: readonly { name: ActionName; found: string }[] = [
  { name: 'heading2', found: 'h2 heading title subhead 小标题 标题 xiaobiaoti xbt biaoti bt' },
  { name: 'heading3', found: 'h3 heading subhead 三级标题 小标题 标题 sanjibiaoti sjbt biaoti bt' },
  { name: 'heading4', found: 'h4 heading subhead 四级标题 小标题 标题 sijibiaoti sjbt biaoti bt' },
  { name: 'picture', found: 'image photo picture 图片 照片 tupian tp zhaopian zp' },
  { name: 'gallery', found: 'gallery images photos 图集 组图 tuji tj zutu zt' },
  { name: 'bulletList', found: 'ul list bullets points 项目列表 列表 xiangmuliebiao xmlb liebiao lb' },
  { name: 'orderedList', found: 'ol list numbers numbered 编号列表 列表 bianhaoliebiao bhlb liebiao lb' },
  { name: 'blockquote', found: 'quote quotation citation 引用 yinyong yy' },
  { name: 'pullQuote', found: 'pull quote large 引语 金句 yinyu yy jinju jj' },
  { name: 'factBox', found: 'fact box facts aside 资料框 资料 ziliaokuang zlk ziliao zl' },
  { name: 'table', found: 'table grid 表格 biaoge bg' },
  { name: 'video', found: 'video film youtube bilibili 视频 shipin sp' },
  { name: 'footnote', found: 'footnote note 脚注 注释 jiaozhu jz zhushi zs' },
  { name: 'horizontalRule', found: 'rule line divider hr 分隔线 fengexian fgx' },
]

/** The rows a query finds: those whose name, here or elsewhere, begins with it stand first. */
export function slashItems(query: string, labels: Readonly<Record<ActionName, string>>): ActionName[] {
  const asked = query.toLowerCase().replaceAll("'", '')
  const rank = ({ name, found }: (typeof ITEMS)[number]) => {
    const names = [labels[name].toLowerCase(), ...found.split(' ')]
    if (names.some((one) => one.startsWith(asked))) return 0
    return names.some((one) => one.includes(asked)) ? 1 : 2
  }
  return ITEMS.map((item) => ({ item, rank: rank(item) }))
    .filter((one) => one.rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .map((one) => one.item.name)
}
