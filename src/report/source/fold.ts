/** Characters that look alike are made alike before anything is compared, and every position can be traced back. */

const traditional =
  '數总總总計计發发開开關关請请結结轉转繼继續续辦办報报訴诉訟讼復复複复議议規规範范條条項项機机構构務务處处費费額额萬万億亿個个業业廢废強强製制許许罰罚導导檔档訊讯執执壞坏護护權权無无確确認认為为與与內内過过屬属國国財财應应當当從从對对時时會会員员類类單单華华東东廣广門门聞闻場场據据實实點点觀观體体產产經经濟济環环網网線线統统組组織织級级縣县區区鄉乡鎮镇島岛灣湾龍龙書书長长貢贡資资訂订記记設设證证詢询詳详說说諮咨讀读變变責责購购贈赠軟软輪轮較较達达違违遞递選选還还郵邮醫医釋释錄录鐵铁間间隊队際际隨随險险難难電电響响領领頭头題题願愿風风養养館馆馬马驗验黨党齊齐來来價价傳传備备兩两則则動动勞劳協协參参問问啟启園园圖图團团報报壓压將将專专層层屆届師师幣币幹干彙汇後后徵征愛爱態态慣惯戶户採采換换損损掛挂擴扩擇择擔担擬拟斷断舊旧術术極极樣样標标樓楼檢检歷历歸归殘残沒没滿满準准漢汉災灾煙烟熱热營营狀状獎奖現现畢毕異异療疗監监盡尽眾众礎础種种稱称稅税積积窮穷筆笔約约納纳純纯細细終终給给絡络綜综維维緊紧編编練练績绩總总縮缩職职聯联聲声聽听膚肤興兴舉举藝艺號号補补裝装複复視视覽览計计訓训託托評评試试話话該该調调談谈論论謝谢識识譯译讓让贊赞質质賬账賠赔賴赖趨趋跡迹車车軍军農农運运進进遊游連连適适鑒鉴陳陈陸陆陽阳隱隐雙双離离靈灵靜静項项順顺須须預预頒颁頓顿頻频顧顾顯显餘余駐驻騙骗體体鮮鲜點点齡龄'
const radicals =
  '⺀冫⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟饣⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟'

const pairs = (list: string): [string, string][] => {
  const found: [string, string][] = []
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [from, to] = [list.charAt(at), list.charAt(at + 1)]
    if (from !== to) found.push([from, to])
  }
  return found
}

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
for (const dash of '\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u02d7') single.set(dash, '-')
for (const bar of '\uff5c│┃║￨¦ǀ∣❘') single.set(bar, '|')
for (const quote of '„‟〝〞＂') single.set(quote, '“')

const charactersOf = (map: ReadonlyMap<string, string>): string => [...map.keys()].join('').replace(/[\\\]^-]/g, '\\$&')
/** Everything above, plus the blocks whose characters NFKC replaces by one other. */
const oneToOne = new RegExp(`[${charactersOf(single)}\\u2f00-\\u2fd5\\uf900-\\ufaff\\uff01-\\uff5e\\ufe50-\\ufe6b]`, 'g')
const lengthChanging = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad\u2460-\u249b\u3220-\u3229\u3280-\u3289\u33e0-\u33fe\u32c0-\u32cb]/
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
    for (const unit of character.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')) {
      folded += unit
      from.push(at)
    }
  }
  return { text: folded, from }
}
