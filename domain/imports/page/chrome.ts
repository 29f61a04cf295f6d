import { fold, isSentence, isShort } from './text.ts'
import { entriesOf, isAllOf } from './tokens.ts'
import { controlWords, homeWords, menuWords, neighbourWords, noneWords } from './words.ts'

/** What a line is when it belongs to the site and not to the article. */
export type Chrome =
  | 'menu'
  | 'bar'
  | 'controls'
  | 'navigation'
  | 'share'
  | 'wechat'
  | 'footer'
  | 'contact'
  | 'related'
  | 'comments'
  | 'list'
  | 'ornament'

const neighbour =
  /^[ [【(<«‹]*(?:[上下前后]一(?:篇|条|则|页|个)|[上下]篇)(?:文章|新闻|信息|资讯|公告)?(?: *[:\]】)>»›]| *$| (?=\S))/
const neighbourEnglish =
  /^[ [<«‹(]*(?:previous|prev|next)(?: (?:article|post|page|news|story|item))? *(?:[:\]>»›]|$)/i
const share =
  /^(?:(?:分享到|分享至|分享|一键分享|转发到|转发至|bshare|jiathis) *(?::|$)|share(?: to| on| with| this(?: page| article)?)? *(?::|$))/i
const networks =
  /^(?:qq空间|新浪微博|腾讯微博|人人网|开心网|豆瓣网?|百度贴吧|facebook|twitter|linkedin|weibo|qzone|微博)$/
const wechat =
  /^(?:关注.{0,8}微信.{0,8}|(?:官方)?微信(?:订阅号?|公众号|公众平台|服务号|二维码|关注)?(?: *:.*)?|(?:微信)?扫[一码].*|.{0,4}wechat(?: (?:subscription|official account|account|id|qr code))?(?: *:.*)?|(?:follow|scan)\b.*wechat.*|scan (?:the )?qr code.*)$/i
const copyright =
  /^(?:copyright\b *(?:©|\(c\)|&copy;|\d{4}|:|by\b|$)|©|\(c\) *(?:copyright|\d{4})|powered by\b|版权(?:所有|归属) *(?:[:©(,-]|\d|$| ))/i
const copyrightInside = /all rights reserved|icp *(?:备|证)|公网安备|版权所有(?! *(?:者|人|权|的))|©/i
const disclaimer = /^[[【(]?(?:免责声明|版权声明|本站声明|特别声明|disclaimer)[\]】)]? *(?::|$)|^本文仅代表/i
const contact =
  /^(?:公司|联系|单位|详细|办公)?(?:地址|电话|传真|邮编|邮政编码|e-?mail|电子邮[件箱]|邮箱|网址|手机|微信号?|wechat|联系人|技术支持|(?:服务|咨询)?热线|客服|qq|add(?:ress)?|tel(?:ephone)?|fax|phone|mobile|zip(?: code)?|website|technical support) *:/i
const related =
  /^[[【]?(?:相关(?:新闻|文章|信息|链接|阅读|资讯|内容|推荐|产品)|(?:最新|热门|推荐|热点|更多|图片)(?:新闻|文章|资讯|动态|阅读|信息|推荐)|延伸阅读|点击排行|阅读排行|友情链接|related(?: (?:news|articles?|links?|posts|stories|reading))?|(?:latest|hot|recent|recommended|popular|more) (?:news|articles?|posts|stories)|you may also like|(?:friend(?:ly)? )?links)[\]】]? *(?::|$|[>»]| (?:more|更多))/i
const comments =
  /^[[【]?(?:(?:网友|发表|最新|用户|热门|查看(?:所有|全部)?)评论|评论列表|我要评论|验证码|用户名|leave a (?:comment|reply)|post a comment|comments?)[\]】]? *(?::|$|\(\d+\))/i
const today = /^(?:今天是|今日是|现在时间|当前时间|欢迎(?:您?光临|您?访问|您?来到)|welcome to\b|today is\b)/i
const bullet = /^[·•●○■□◆◇★☆▪▸►»*›-] *\S/
const dateAtEnd = /[ [(]\[?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])]?$/

/** Takes one line; returns what part of the site around the article it is, or null when it may be article. */
export function chromeOf(text: string): Chrome | null {
  if (text.length > 300) return null
  if (text.length === 1) return /[\p{L}\p{N}]/u.test(text) ? null : 'ornament'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'ornament'
  const folded = fold(text).trim()
  if (isAllOf(folded, controlWords)) return 'controls'
  if (isNeighbour(folded)) return 'navigation'
  if (share.test(folded) && folded.length < 80) return 'share'
  if (contact.test(folded)) return 'contact'
  if (wechat.test(folded) && folded.length < 40 && !isSentence(text)) return 'wechat'
  if (isFooter(folded)) return 'footer'
  if (related.test(folded) && !isSentence(text)) return 'related'
  if (comments.test(folded) && folded.length < 60) return 'comments'
  if (today.test(folded) && folded.length < 60) return 'menu'
  return menuOf(folded)
}

/** Takes one line; tells whether it is an entry of a list with a date, as lists of further articles have. */
export function isDatedEntry(text: string): boolean {
  return text.length < 200 && dateAtEnd.test(fold(text))
}

function isNeighbour(folded: string): boolean {
  if (isAllOf(folded, neighbourWords, noneWords, controlWords, homeWords))
    return entriesOf(folded).some((entry) => entry.split(/[ :]+/).some((word) => neighbourWords.has(word)))
  return neighbour.test(folded) ? !folded.includes('。') : neighbourEnglish.test(folded)
}

function isFooter(folded: string): boolean {
  if (disclaimer.test(folded) || copyright.test(folded)) return true
  return copyrightInside.test(folded) && folded.length <= 200 && !folded.includes('。')
}

function menuOf(folded: string): Chrome | null {
  if (isAllOf(folded, menuWords, controlWords)) return 'menu'
  const entries = entriesOf(folded)
  if (entries.length > 1 && entries.every((entry) => networks.test(entry))) return 'share'
  if (bullet.test(folded)) return 'list'
  const isRow = folded.includes('|') && !/[:\d]/.test(folded)
  const words = isRow ? entries : folded.toLowerCase().split(/ +/, 40)
  if (words.length < 3 || !words.every((word) => isShort(word))) return null
  if (!isRow && !/[\u4e00-\u9fff]/.test(folded)) return null
  const known = words.filter((word) => menuWords.has(word)).length
  if (homeWords.has(words[0] ?? '') || known * 2 >= words.length) return 'menu'
  return isRow ? 'bar' : null
}
