import { dateText, wholeText } from "../numbers.ts";
import type { ValveWords } from "../valve.ts";

/** `1年`, `3年`, `200日`. */
const years = (days: number): string => {
  const count = Math.round(days / 365.25);
  return count >= 1 && Math.abs(days / 365.25 - count) < 0.03 ? `${count}年` : `${wholeText(days)}日`;
};

/** Everything that the Valve says itself. */
export const valve: ValveWords = {
  question: {
    label: "質問",
    sentence: ({ severity, from }) =>
      `${from === undefined ? "" : `${from}から{ends}、`}{scenario}場合${severity === undefined ? "" : `（${severity} {strength}）`}、{target}は{horizon}のあいだにどうなるか。`,
    severity: { hold: "差し止め", permit: "通過", capacity: "残る能力", outputShare: "残る生産", capTonnes: "放出" },
    target: "対象国",
    scenario: "誰が何をするか",
    strength: "どれほど強く",
    ends: "いつまで続くか",
    horizon: "見通す期間",
    endsAs: "宣言どおりの期間",
    endsNever: "終わりなく",
    endsAfter: (days) => (days === 365 ? "1年間" : `${days}日間`),
    horizonOf: years,
    phrases: {
      "after-the-suspension": "中国が2025年10月の規則の停止を続ける",
      "content-rule-october-2025": "中国の2025年10月の規則が発効する",
      "japan-2026": "中国が重希土類と磁石を差し止め、第三国による再輸出まで威嚇する",
      "japan-2026-no-penalty": "中国が重希土類と磁石を差し止める",
      "japan-total-cut-12-months": "中国が部品のほかは何も送らない",
      "korea-same-treatment": "中国が日本と同じ扱いをする",
      "korea-same-treatment-no-penalty": "中国が第三国を除いて日本と同じ扱いをする",
      "licence-april-2025": "中国が重希土類7種に輸出許可を求める",
      "kachin-closure": "戦闘でカチン州のレアアース鉱山が止まる",
      "kachin-import-throttle": "中国がカチン州からの購入を絞る",
      "lynas-malaysia-outage": "マレーシアがライナス工場の許可を取り消す",
      "minamitorishima-without-refinery": "中国が重希土類を差し止め、日本が分離できない泥を揚げる",
      "price-war": "中国が18か月の安売りのあと日本を断つ",
      "secondary-boycott": "中国が日本に売り続ける第三国も断つ",
      rest: "誰も何もしない",
    },
  },

  finding: {
    halts: (industry, day) => `${industry}産業が${wholeText(day)}日目ごろに最初に止まる。`,
    haltsSome: (industry, share) => `${industry}産業は試行の${share}で止まる。`,
    holds: (country, days) => `${country}では${years(days)}のうちに止まる産業はない。`,
    cost: (days, country, ofGdp, ofSeveral) => [
      `${years(days)}で${ofSeveral ? "最も多く失う" : ""}${country}が失う付加価値は${ofGdp ? "年間GDPの" : ""}`,
      ofGdp ? "に当たる。" : "に上る。",
    ],
    nothing: "付加価値の損失はない。",
    atRest: "閉じたバルブはなく、何も動かない。",
  },
  dek: {
    range: (low, high) => `試行の十のうち九で、損失は${low}から${high}の間にある。`,
    spread: (what) => `この幅の大半は一つの数値による：${what}。`,
    several: (first, second) => `この幅の大半は二つの数値による：${first}、そして${second}。`,
    unclear: "この幅を単独で説明する数値はない。",
  },
  try: {
    label: "試す：",
    thirdCountries: "第三国には手を出さない場合",
    nothingPasses: "何も通さない場合",
    otherTarget: (country) => `対象が${country}の場合`,
    shorter: "90日で終わる場合",
    longer: "終わらない場合",
    back: "元のシナリオに戻す",
  },
  busy: {
    progress: (done, planned, seconds) =>
      `試行${wholeText(planned)}回のうち${wholeText(done)}回${seconds === undefined ? "" : seconds < 1 ? "、残り1秒未満" : `、残り${wholeText(seconds)}秒`}`,
    stop: "止める",
    label: "済んだ試行",
    stopped: (done, planned) => `停止：試行${wholeText(planned)}回のうち${wholeText(done)}回。`,
    old: "以下は変更前の結果です。",
  },
  refused: {
    title: "この質問は計算できません",
    unknownPath: (path) => `「${path}」はこのシナリオで抽出する数値ではありません。下で解除すると外れます。`,
    reset: "固定した数値を外す",
    scenario: "元のシナリオに戻す",
  },
  stale: {
    made: (model, before, now) => `モデル ${model} で作られたリンクです。現在のモデルでは${now}、当時は${before}です。`,
    see: "両方を見る",
    hide: "隠す",
    before: "リンク作成時",
    today: "現在",
    loss: "対象国の損失",
    model: "モデル",
  },
  vitals: {
    label: "対象国がどれだけ耐えるかを示す指標",
    coercivity: "保磁力",
    coercivityNote: "全面遮断で、依存する年間付加価値の1%\u2060を失うまでの期間",
    days: (text) => `${text}日`,
    beyond: (days) => `> ${wholeText(days)}日`,
    saturation: "飽和損失",
    saturationNote: "全面遮断が続くときに失う割合（依存する付加価値に対して）",
    remanence: "残留依存",
    remanenceNote: "1年の遮断が終わって1年後に戻っている、以前の依存の割合",
    blowBack: "発動国の損失",
    blowBackNote: (issuer) => `${issuer}が売れなくなる金額、平時の価格`,
    waiting: "計算中",
    none: "該当なし",
    unpriced: "集計せず",
    unpricedNote: (issuer) => `${issuer}はモデルに価格のある品を売っていない`,
    never: "なし",
  },

  levers: {
    title: "調整値",
    subtitle: (money) => `網かけ：試行で抽出した範囲。棒：その数値だけで損失が動く幅、${money}。`,
    money: { gdp: "年間GDP比%", usd: "ドル" },
    groups: {
      issuer: (name) => `${name}の措置`,
      target: (name) => `${name}の備えと対応`,
      others: "他国の対応",
      chain: "供給網の反応",
    },
    more: (count) => `ほか${count}件`,
    fewer: "減らす",
    reset: "抽出値に戻す",
    resetOf: (name) => `${name}：抽出値に戻す`,
    pull: (text) => `損失を${text}動かす`,
    drawn: (low, high) => `抽出範囲 ${low}～${high}`,
    heldAt: (value) => `${value}に固定`,
    changes: (count, title) => `「${title}」から${count}か所を変更。`,
    noChanges: (title) => `「${title}」のまま。`,
    resetAll: "初期化",
    pinned: (scenario, target, more) => [`B：「${scenario}」、対象は${target}`, ...more].join("；"),
    pinnedWithout: (measure) => `「${measure}」を除く`,
    pinnedEnds: (ends) => `${ends}続く`,
    pinB: "Bとして固定",
    unpinB: "Bを外す",
    open: "調整値",
    close: "閉じる",
    declaredUnverified: "宣言した値、未検証",
  },

  lanes: {
    title: (country, first) =>
      first === undefined ? `${country}は在庫で持ちこたえる` : `${country}は在庫で数週間持ちこたえ、${first}産業が最初に崩れる`,
    subtitle: "四つの記録を同じ時間軸に置いた。図をドラッグするか矢印キーを使うと、下の地図と流れも動く。",
    measures: "措置と対応",
    measuresSubtitle: "黒は発動国の措置、紫は対象国の対応",
    output: "生産の維持率",
    halts: "最初の停止",
    haltsSubtitle: "色：失われた生産、中央値。点と線：最初に止まる日の中央値と90%範囲",
    prices: (stream) => `${stream}の価格`,
    pricesSubtitle: (usd) => `平時の価格（1kg当たり${usd}ドル）に対する倍率、対数目盛、単独の計算`,
    spotOutside: "国外スポット",
    contractOutside: "国外契約",
    spotInside: "国内スポット",
    foot: (draws, baselines, numbers) => `基準線${baselines}本にわたり数値${numbers}個を抽出した試行${wholeText(draws)}回、週単位。`,
    none: (country) => `どの試行でも${country}の産業の生産は減らない。`,
    supplement: "備蓄と新しい供給",
    chosen: "範囲を示す産業",
  },

  why: {
    title: (industry, level, day) => `${industry}産業の稼働率は、なぜ${wholeText(day)}日目に${level}なのか`,
    subtitle: "措置から停止まで、各段階で何が制約になったか。すべての数値を宣言どおりに置いた計算。",
    waiting: "停止からさかのぼっています",
    nothing: (industry, day) => `${wholeText(day)}日目に${industry}産業を妨げるものはない。`,
    choose: "産業",
    kinds: {
      measure: "措置",
      facility: "工場",
      input: "投入材",
      link: "輸送中",
      pool: "供給源",
      surge: "供給源",
      response: "対応",
      end: "追跡の終わり",
    },
    response: (share, atMost, begins) =>
      begins === undefined ? `通常使用量の${share}を満たす${atMost ? "、これが上限" : ""}` : `決定済み、${begins}日目に開始`,
    left: (share) => `通常の流れの${share}を残す`,
    level: (level) => `稼働率 ${level}`,
    held: { orders: "発注の少なさが制約", capacity: "能力が制約", input: "投入材が制約" },
    stock: (now, normal) => `在庫${now}日分（通常は${normal}日分）`,
    since: (day) => `${wholeText(day)}日目から不足`,
    way: (from, to) => `${from} → ${to}`,
    sent: (stream, share) => `${stream}：通常の流れの${share}`,
    lag: (days) => `輸送に${wholeText(days)}日`,
    because: {
      permit: "通過量が減った",
      held: "貨物が差し止められている",
      licence: "貨物が許可を待っている",
      pool: "供給源が不足している",
      orders: "発注が減った",
    },
    made: (made, stock) => `生産は通常の${made}、在庫は${stock}`,
    asked: (share, buyer) => `需要は通常の${share}、最大の買い手は${buyer}`,
    ends: {
      orders: "発注のみで、この経路に措置はない",
      full: "フル稼働している",
      feedback: "リサイクルを通じて不足が不足を招く",
      use: "通常より多く使っている",
    },
  },

  flows: {
    element: "元素",
    contained: (element) => `${element}含有量`,
    mapFoot: "国の輪郭：Natural Earth。国境についての見解を示すものではない。遠い相手国は枠の上に置いた。",
    waiting: "流れを追っています。",
    none: (element, country) => `${country}はここで${element}を使わない。`,
    sankeyTitle: (country, share, element, stage, least) =>
      `${country}の産業には今も${element}の${share}が届く。最も狭いのは${stage}で、通すのは${least}`,
    sankeyAll: (country, element) => `${country}の産業に届く${element}は減っていない`,
    sankeySubtitle: (element, country, day) =>
      `${country}に向かう${element}、年間トン。薄い色：以前。濃い色：${wholeText(day)}日目から4週間の速度、在庫を含む`,
    sankeyFoot: "工程くずの循環は戻る所で切り、両端に描いた。",
    sankeyStock: (country, element, stage, least) =>
      `${country}の産業が使う${element}は今も在庫ですべて賄われている。最も狭いのは${stage}で、通すのは${least}`,
    nowInB: "B：現在、年トン",
    sankeyHeads: ["出発", "到着", "以前、年間トン", "現在、年間トン"],
    others: "その他",
    supplements: "備蓄・新規供給",
    stagesLower: ["採掘", "分離精製", "金属製造", "磁石製造", "部品", "産業"],
    description: (before, now) => `以前は年間${before}トン、現在は${now}トンが届く。`,
  },

  curve: {
    flow: "発動国の流れのうち差し止められた割合、強さごとに半年",
    foot: "五つの強さを上げて、また下げる。第三国が送る品に含まれる発動国分も数える。",
    none: "向き合う二国がないため、曲線もない。",
    waiting: "曲線を計算しています。",
  },
  blowBack: {
    valueAdded: "失われた付加価値",
    exports: "売れなかった輸出",
    ownLost: "自国産業が失った付加価値",
    foot: "対象国は付加価値、発動国は売上であり、同じものではない。",
    waiting: "発動国が払う代償を計算しています。",
    unpriced: (issuer) => `${issuer}はモデルに価格のある品を売っていないため、自らの損失は集計しない。`,
  },
  ladder: {
    footOf: (country) => `${country}の手段。`,
    headsOfB: ["B：避けた損失、USD", "B：5%", "B：95%"],
    foot: "間に合うように決め、準備期間が済んだものとする。調整値で固定したものは含まない。",
    waiting: "対策を計算しています。",
  },

  foot: {
    made: (draws, seed, model, asOf) =>
      `試行${wholeText(draws)}回、シード ${seed}、モデル ${model}、週単位、${dateText(asOf)}時点の事実。このリンクはすべての数値を最後のビットまで再現する。`,
    unverified: (count, names, outstanding) =>
      count === 0
        ? outstanding === 0
          ? "この結論を単独で左右する数値はない。"
          : "この結論を左右する数値はすべて検証済みの事実である。"
        : `この結論を左右する数値のうち${count}個は未検証である：${names.join("、")}。`,
  },
};
