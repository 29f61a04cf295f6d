/** Words that headlines, tags, sections and authors of the filling are made of, in both languages. */

export interface Word {
  en: string
  zh: string
  /** Of things: what stands between a number and the Chinese word. */
  measure: string
}

const pairs = (text: string): Word[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', zh = '', measure = ''] = line.split('|').map((part) => part.trim())
      return { en, zh, measure }
    })

export const places = pairs(`
  Lanhu | 岚湖
  Beitang | 北塘
  Weigang | 渭港
  Baiyan | 白岩
  Beiling | 北岭
  Luming | 鹿鸣
  Shahe | 沙河
  Qingshan | 青杉
  Dongwan | 东湾
  Nanpu | 南浦
  Xikou | 溪口
  Hongqiao | 虹桥镇
  Jinshui | 锦水
  Taoyuan | 桃源
  Yunshan | 云杉
  Longtan | 龙潭
  Hexi | 河西
  Shuangxi | 双溪
  Anping | 安平
  Changze | 长泽
  Fenglin | 枫林
  Guanting | 官亭
  Meizhou Bay | 梅洲湾
  Yanjiang | 沿江
`)

export const makers = pairs(`
  Castings Cooperative | 铸造合作社
  Gear Works | 齿轮厂
  Textile Mill | 纺织厂
  Bearing Company | 轴承公司
  Shipyard | 船厂
  Kiln Group | 窑业集团
  Machine Tool Works | 机床厂
  Battery Plant | 电池厂
  Port Authority | 港务局
  Vocational School | 职业学校
  Trade Association | 行业协会
  Research Institute | 研究院
  Freight Railway | 货运铁路
  Power Company | 电力公司
  Recycling Yard | 回收场
  Instrument Works | 仪表厂
  Pump Company | 水泵公司
  Garment House | 服装公司
  Paper Mill | 造纸厂
  Glass Works | 玻璃厂
`)

export const deeds = pairs(`
  orders | 订购
  delivers | 交付
  tests | 试用
  repairs | 修复
  replaces | 更换
  exports | 出口
  recalls | 召回
  certifies | 认证
  shares | 共享
  leases out | 出租
  retires | 停用
  insures | 投保
  measures | 检测
  rebuilds | 改造
  auctions | 拍卖
  donates | 捐赠
`)

export const things = pairs(`
  lathes | 车床 | 台
  welding robots | 焊接机器人 | 台
  kilns | 窑炉 | 座
  pump housings | 泵体 | 个
  cargo bicycles | 载货自行车 | 辆
  solar panels | 光伏板 | 块
  looms | 织机 | 台
  gearboxes | 齿轮箱 | 个
  battery racks | 电池架 | 组
  barges | 驳船 | 艘
  sensors | 传感器 | 个
  moulds | 模具 | 副
  compressors | 压缩机 | 台
  cranes | 起重机 | 台
  safety helmets | 安全帽 | 顶
  valves | 阀门 | 个
  rail wagons | 货运车厢 | 节
  apprentices' benches | 学徒工作台 | 张
  heat exchangers | 换热器 | 台
  printed jigs | 打印夹具 | 件
  turbine blades | 风机叶片 | 片
  test rigs | 试验台 | 套
  forklifts | 叉车 | 辆
  transformers | 变压器 | 台
`)

export const industries = pairs(`
  Castings | 铸锻
  Shipping | 航运
  Garments | 服装
  Ceramics | 陶瓷
  Power | 电力
  Logistics | 物流
  Tooling | 模具
  Recycling | 再生资源
`)

export const families = pairs(`
  Chen | 陈
  Lin | 林
  Zhou | 周
  Xu | 徐
  Sun | 孙
  Gao | 高
  He | 何
  Luo | 罗
  Tang | 唐
  Deng | 邓
  Feng | 冯
  Pan | 潘
`)

export const givenNames = pairs(`
  Yulan | 玉兰
  Jianguo | 建国
  Siyuan | 思远
  Mingyue | 明月
  Haoran | 浩然
  Ruolan | 若兰
  Zhiqiang | 志强
  Wenjing | 文静
  Chunhua | 春华
  Tianyi | 天一
`)

export const kickers = pairs(`
  Plants | 工厂
  Prices | 价格
  Standards | 标准
  Transport | 运输
  Skills | 技能
  Energy | 能源
`)

export const outlets = pairs(`
  Delta Shipping Gazette | 三角洲航运报
  Provincial Industry Daily | 省工业日报
  Standards Bulletin | 标准通讯
`)
