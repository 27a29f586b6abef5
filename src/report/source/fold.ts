/** Characters that look alike are made alike before anything is compared, and every position can be traced back. */

/** Characters of labels and of official prose: the traditional one, then the simplified one. */
const traditional =
  '獲获 穫获 訪访 載载 決决 審审 貼贴 衛卫 張张 數数 總总 計计 發发 開开 關关 請请 結结 轉转 繼继 續续 辦办 報报 訴诉 訟讼 復复 複复 覆复 議议 規规 範范 條条 項项 機机 構构 務务 處处 費费 額额 萬万 億亿 個个 業业 廢废 強强 製制 許许 罰罚 導导 檔档 訊讯 執执 壞坏 護护 權权 無无 確确 認认 為为 爲为 與与 內内 過过 屬属 國国 財财 應应 當当 從从 對对 時时 會会 員员 類类 單单 華华 東东 廣广 門门 聞闻 場场 據据 實实 點点 觀观 體体 產产 経经 經经 濟济 環环 網网 線线 統统 組组 織织 級级 縣县 區区 鄉乡 鎮镇 島岛 灣湾 龍龙 書书 長长 貢贡 資资 訂订 記记 設设 證证 詢询 詳详 說说 説说 諮咨 讀读 變变 責责 購购 贈赠 軟软 輪轮 較较 達达 違违 遞递 選选 還还 郵邮 醫医 釋释 錄录 録录 鐵铁 間间 隊队 際际 隨随 險险 難难 電电 響响 領领 頭头 題题 願愿 風风 養养 館馆 馬马 驗验 黨党 齊齐 來来 價价 傳传 備备 兩两 則则 動动 勞劳 協协 參参 問问 啟启 園园 圖图 團团 壓压 將将 專专 層层 屆届 師师 幣币 幹干 匯汇 彙汇 後后 徵征 愛爱 態态 慣惯 戶户 採采 換换 損损 掛挂 擴扩 擇择 擔担 擬拟 斷断 舊旧 術术 極极 樣样 標标 樓楼 檢检 歷历 曆历 歸归 殘残 沒没 滿满 準准 漢汉 災灾 煙烟 熱热 營营 狀状 獎奖 現现 畢毕 異异 療疗 監监 盡尽 眾众 衆众 礎础 種种 稱称 稅税 積积 窮穷 筆笔 約约 納纳 純纯 細细 終终 給给 絡络 綜综 維维 緊紧 編编 練练 績绩 縮缩 職职 聯联 聲声 聽听 膚肤 興兴 舉举 藝艺 號号 補补 裝装 視视 覽览 訓训 託托 評评 試试 話话 該该 調调 談谈 論论 謝谢 識识 譯译 讓让 贊赞 質质 賬账 賠赔 賴赖 趨趋 跡迹 車车 軍军 農农 運运 進进 遊游 連连 適适 鑒鉴 陳陈 陸陆 陽阳 隱隐 雙双 離离 靈灵 靜静 順顺 須须 預预 頒颁 頓顿 頻频 顧顾 顯显 餘余 駐驻 騙骗 鮮鲜 齡龄 駁驳 錯错 糾纠 競竞 負负 見见 診诊 賣卖 買买 貨货 貧贫 貴贵 輸输 轄辖 邊边 鋪铺 銷销 鏈链 閱阅 闢辟 陣阵 雜杂 頁页 飛飞 飲饮 駕驾 鬆松 鬧闹 魚鱼 鳥鸟 麗丽 優优 儀仪 儲储 劃划 勵励 勢势 卻却 廳厅 廠厂 懷怀 戰战 拋抛 揚扬 敗败 敵敌 暫暂 榮荣 樂乐 樹树 橋桥 臺台 殺杀 汙污 淺浅 溝沟 溫温 滬沪 漲涨 潔洁 濕湿 灘滩 爭争 爾尔 牆墙 獨独 獻献 畫画 盜盗 碼码 祕秘 禮礼 禦御 竊窃 節节 糧粮 紀纪 絕绝 綠绿 緣缘 縱纵 繳缴 罷罢 義义 習习 聖圣 肅肃 脫脱 腦脑 臨临 莊庄 蘇苏 虛虚 衝冲 襲袭 觸触 註注 誌志 誤误 諾诺 謀谋 講讲 譽誉 貫贯 賓宾 贏赢 躍跃 軌轨 辯辩 遠远 遲迟 遷迁 鄭郑 鄰邻 釐厘 針针 鋼钢 錢钱 鎖锁 鏡镜 閉闭 陝陕 韓韩 頗颇 顏颜 飾饰 騰腾 髮发 鹽盐 齒齿 龜龟'
/** Radicals that fonts leave behind in text taken from PDF; NFKC knows those from U+2F00 on, these it does not. */
const radicals =
  '⺀冫 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢水 ⺣灬 ⺤爫 ⺥爪 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱网 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺聿 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟饣 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 ⻰龙 ⻱龟 ⻲龟 ⻳龟'

const pairs = (list: string): [string, string][] =>
  list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)])

const single = new Map<string, string>()
/** What one character stands for when that is a single character; false where NFKC makes several or none. */
function foldOne(character: string): string {
  const known = single.get(character)
  if (known !== undefined) return known
  const folded = character.normalize('NFKC')
  const one = folded.length === 1 ? folded : character
  single.set(character, one)
  return one
}

for (const [from, to] of [...pairs(traditional), ...pairs(radicals)]) single.set(from, to)
for (const space of '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\v\f')
  single.set(space, ' ')
single.set('\u30cb', '二')
for (const dash of '\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u02d7') single.set(dash, '-')
for (const bar of '\uff5c│┃║￨¦ǀ∣❘') single.set(bar, '|')
for (const quote of '„‟〝〞＂') single.set(quote, '“')

const charactersOf = (map: ReadonlyMap<string, string>): string =>
  [...map.keys()].join('').replace(/[\\\]^-]/g, '\\$&')
/** Everything above, plus the blocks whose characters NFKC replaces by one other. */
const oneToOne = new RegExp(
  `[${charactersOf(single)}\\u2f00-\\u2fd5\\uf900-\\ufaff\\uff01-\\uff5e\\ufe50-\\ufe6b]`,
  'g',
)
const lengthChanging =
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad\u2460-\u249b\u3220-\u3229\u3280-\u3289\u33e0-\u33fe\u32c0-\u32cb]/
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/
/** 姓名(xìng míng): pinyin in brackets behind characters is a reading aid, not text. */
const pinyin = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ' -]{1,80}\)/g

/** A folded piece and, where its length changed, the raw index of every folded unit. */
export interface Folded {
  readonly text: string
  readonly from: readonly number[] | null
}

/** Folds one piece of text. Same length unless `from` says otherwise. */
export function fold(raw: string): Folded {
  const text = raw.replace(oneToOne, foldOne)
  if (!lengthChanging.test(text) && !toned.test(text)) return { text, from: null }
  return foldSlowly(text)
}

function foldSlowly(text: string): Folded {
  const skip = new Set<number>()
  if (toned.test(text)) {
    for (const match of text.matchAll(pinyin)) {
      if (!toned.test(match[0])) continue
      for (let at = match.index; at < match.index + match[0].length; at += 1) skip.add(at)
    }
  }
  let folded = ''
  const from: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (skip.has(at)) continue
    const character = text.charAt(at)
    if (!lengthChanging.test(character)) {
      folded += character
      from.push(at)
      continue
    }
    for (const unit of character
      .normalize('NFKC')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')) {
      folded += unit
      from.push(at)
    }
  }
  return { text: folded, from }
}
