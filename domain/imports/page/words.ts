const list = (words: string) => new Set(words.split(/[,\n]/).map((word) => word.trim()))

/** The words for the first page of a site: a breadcrumb starts with one. */
export const homeWords = list(
  `首页,网站首页,站点首页,本站首页,公司首页,主页,返回首页,回首页,中文首页,home,homepage,home page,index,main page`,
)

/** The words of menus, sidebars and section banners, as whole entries. */
export const menuWords = list(`${[...homeWords].join()}
  新闻,新闻中心,新闻动态,新闻资讯,新闻公告,公司新闻,企业新闻,行业新闻,行业资讯,行业动态,公司动态,企业动态,最新动态,最新消息,媒体报道,公告,通知公告
  新闻详情,新闻内容,文章内容,详细内容,正文,资讯,资讯中心,新闻列表,专题,专题报道,公司要闻,集团要闻,集团新闻,厂内新闻
  公司简介,公司概况,公司介绍,企业简介,企业概况,企业介绍,企业文化,关于我们,走进我们,公司,荣誉资质,资质荣誉,组织机构,发展历程,领导致辞
  产品,产品展示,产品中心,产品介绍,产品系列,产品目录,产品展厅,产品分类,服务,服务项目,服务中心,客户服务,售后服务,技术支持,技术中心,解决方案,工程案例,成功案例,案例
  营销网络,销售网络,人才招聘,招聘,招聘信息,人力资源,诚聘英才,在线留言,给我留言,留言,留言板,客户留言,信息反馈,在线订购,会员中心,下载,下载中心,资料下载
  联系我们,联系方式,联系,网站地图,站内搜索,搜索,登录,注册,退出,设为首页,加入收藏,收藏本站,english,中文,中文版,英文版,简体中文,繁體中文,更多
  about,about us,company,company profile,profile,news,news center,news centre,news centres,news centers,company news,industry news,press releases,press,media
  products,product,product center,product centre,services,service,support,solutions,cases,downloads,download,careers,jobs,join us,culture,honor
  contact,contact us,feedback,message,sitemap,site map,search,login,log in,register,sign in,sign up,chinese,language,more,menu`)

/** The words of buttons about the page itself: print, close, back, letter size. */
export const controlWords =
  list(`打印,打印本页,打印此页,打印本文,打印文章,打印页面,我要打印,关闭,关闭窗口,关闭此页,关闭本页,关闭页面
  返回,返回顶部,回顶部,返回列表,返回上一页,返回上页,返回首页,顶部,top,back,back to top,back to list,return,return to list,go back
  收藏,加入收藏,收藏本页,收藏此页,推荐,推荐给好友,发送给好友,复制链接,复制本页链接,评论,我要评论,我来说两句,纠错,双击自动滚屏,双击滚屏
  字体,字号,文字大小,大,中,小,繁,简,繁体,简体,大字,中字,小字,font,font size,text size,large,medium,small,a,a+,a-
  print,print this page,print page,print this article,printer friendly,close,close window,close this window,email,email this page,e-mail,bookmark,favorite`)

/** The words that lead to the neighbouring articles, and what is printed when there is none. */
export const neighbourWords =
  list(`上一篇,下一篇,上一条,下一条,上一则,下一则,上一页,下一页,上篇,下篇,前一篇,后一篇
  previous,prev,next,previous article,next article,previous page,next page,previous post,next post`)

/** What is printed where there is no neighbouring article. */
export const noneWords = list('没有了,没有,暂无,无,none,no more,已经是第一篇,已经是最后一篇')
