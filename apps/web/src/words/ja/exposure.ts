import type { ExposureWords } from "../exposure.ts";

/** Everything that the screen of exposure says. */
export const exposure: ExposureWords = {
  question: {
    sentence: () => "{element}を{on}に依存しているのはどの国か。工場は{by}で数え、{target}を詳しく見る。",
    on: "依存先の国",
    element: "元素",
    by: "工場の数え方",
    target: "詳しく見る買い手",
    byTerritory: "所在地",
    byControl: "支配権",
  },
  finding: (who, direct, on, element, any) => [`${who}は`, element, `の${direct}を${on}から直接買う。しかし${any}が${on}を経ている。`],
  findingControl: (who, direct, on, element, any) => [
    `${who}は`,
    element,
    `の${direct}を${on}から直接買う。しかし${any}が${on}の支配下を経ている。`,
  ],
  noUse: (who, element) => `整合した年に${who}の産業へ届く${element}はない。`,
  reckoning: "計算中",
  failed: (message) => `ブラウザーでは計算できませんでした（${message}）。コマンドなら計算できます：npx coercivity exposure`,
  dek: (element, where, was, value, low, high, year) =>
    `税関に見えるのは最後の国境だけである。${year}年の整合した流れを段階ごとにさかのぼると、使われる${element}の${value}%（${low}–\u2060${high}）が${where}${was}。これより狭い段階はない。`,
  inPlace: (on) => `${on}で`,
  underControl: (on) => `${on}の支配下で`,
  stages: { mine: "採掘", crack: "分解", separate: "分離精製", metal: "金属", magnet: "磁石", part: "部品" },
  was: {
    mine: "採掘された",
    crack: "分解された",
    separate: "分離精製された",
    metal: "金属になった",
    magnet: "磁石になった",
    part: "部品に組み込まれた",
  },
  steps: { mine: "採掘", crack: "鉱石分解", separate: "分離精製", metal: "金属製造", magnet: "磁石製造", part: "部品製造" },
  plant: (name, country) => `${name}（${country}）`,
  heat: {
    title: (stage, buyers, all) => `買い手${all}か国のうち${buyers}か国で、最も狭い段階は${stage}である`,
    noTitle: "大半の買い手に共通する最も狭い段階はない",
    subtitle: (element, where, year, baselines) =>
      `買い手の産業が使う${element}のうち各段階が${where}行われた割合、%、段階を通った元素kg基準、${year}年：最適値と、基準線${baselines}本の最低～最高。枠：使用量の半分以上が通る段階のうち最も狭い段階。右：同じ依存を三通りに数えた値`,
    buyer: "買い手",
    three: "三通りの数え方",
    anyStage: "いずれかの段階",
    sortBy: (column) => `${column}の順に並べる`,
    cell: (buyer, stage, said) => `${buyer}、${stage}：${said}。なぜ？`,
    foot: "整合した流れの上の吸収マルコフ連鎖。供給源は作り手の品を混ぜ、企業間の契約は見えない。直接：全輸入、最後の国境による元素kg。内包：分離精製の段階による。",
    heads: ["買い手", "段階", "割合", "最低", "最高"],
    direct: "直接",
  },
  why: {
    title: (buyer, stage, element) => `${stage}：${buyer}の${element}はどこを経たか`,
    subtitle: (passed) =>
      `段階を通った量（全使用量の${passed}）に占める割合、整合した流れの上の B = (I − Q)⁻¹ R。この流れを定める数値と事実を、買い手に近い順に下に示す`,
    others: (count) => `ほか1%未満が${count}件`,
    origins: "この段階のすべての国",
    figures: "この段階に当てはめた公表値",
    figure: (scope, published, fitted) => `${scope}：公表値 ${published}、適合値 ${fitted}`,
    none: "この段階とこれらの国についての公表値はない。流れは供給網の物質収支と宣言した事前値による。",
    pick: "表の割合を押すと、その根拠が出ます。",
    close: "閉じる",
    table: ["国", "割合", "最低", "最高"],
  },
  survive: {
    title: (who, short, all, way) =>
      short === 0
        ? `${who}のすべての産業が${way}まで持ちこたえる`
        : short === all
          ? `${who}のどの産業も${way}まで持ちこたえられない`
          : `${who}の${all}産業のうち${short}産業が${way}の前に不足する`,
    subtitle: (on) =>
      `${on}が輸出をすべて止めたとき各産業が不足するまでの日数（点、基準線の範囲）と、代わりの手段が整うまでの日数（棒）。企業の在庫と国家備蓄はすぐに取り崩す。対数目盛`,
    way: "代わりの手段",
    ways: { licence: "輸出許可", qualification: "別の調達先の承認", "new line": "新しい分離精製ライン" },
    own: (on) => `${on}は自国の輸出に依存しない。`,
    foot: (fact) => (fact === null ? "代わりの手段までの日数：仮定。" : "代わりの手段までの日数：事実による。"),
  },
  control: {
    title: (on, element, left, right) =>
      `所在地ではなく支配権で数えると、採掘された${element}に占める${on}の割合は${left}から${right}になる`,
    same: (on, element) => `採掘された${element}に占める${on}の割合は、所在地で数えても支配権で数えても同じである`,
    subtitle: (element) => `採掘された${element}、世界に占める%、最適値。持分に比例。武装勢力はどの国にも入れず、その名で数える`,
    left: "所在地",
    right: "支配権",
    who: "主体",
    foot: (abroad) => (abroad.length === 0 ? "" : `持分のある国外工場：${abroad.join("、")}。`),
  },
  time: {
    none: (who, on) => `${who}の輸入に占める${on}の割合を公表した資料がない。`,
    embedded: (element) => `いずれかの段階、${element}`,
    direct: (element) => `直接、${element}`,
    subtitle: (on, low) =>
      `${on}への依存度、%（軸は${low}から）。輪：公表値、範囲がそれぞれ異なるため結ばない。点：整合した年についての本モデルの値、基準線の最低～最高`,
    heads: ["系列", "年", "割合", "最低", "最高", "範囲"],
    small: (year, label) => `${label}、${year}年`,
    foot: "平均はしない。輪を押すと出典が出る。2009年の点は、宣言した使用量からさかのぼった小さな世界の値で、幅を持つ仮定であり適合値ではない。",
    fact: (share, item, year, basis, scope) =>
      `${share}：${item}、${year}${basis === "" ? "" : `、${basis}基準`}${scope === "" ? "" : `、${scope}`}`,
  },
  chokepoints: {
    title: (who, name, lost, bought) => `${name}がなければ${who}は使用量の${lost}を失う${bought ? "" : "。直接には何も買っていないのに"}`,
    none: (who) => `国外のどの工場も、単独では${who}に損失を与えない`,
    subtitle: (element, who, credit) =>
      `工場が一つ止まるとき${who}で使う${element}のうち失われる割合。在庫を使った後、新しい調達先が現れる前で、中国が自国の需要家を優先する上限。範囲は基準線、後の値は全員に等しく供給するときの割合${credit ? "。目盛：これらの工場がともに支える量に占める公平な取り分（シャープレイ値）" : ""}`,
    row: (lost, alike) => `${lost}、均等供給なら${alike}`,
    foot: "余力と代替品は使わない。在庫と調達先の切り替えを含む1年の停止：npx coercivity exposure chokepoints --simulate。",
    heads: ["工場", "所在地", "支配主体", "損失", "最低", "最高", "損失、均等供給", "貢献分（シャープレイ）", "年間付加価値、ドル"],
  },
  indices: {
    title: (who, element, risk, above) =>
      `EUの方法による${who}の${element}の供給リスクは${risk}${above ? "で、1以上はリスクありとされる" : "で、リスクとされる1を下回る"}`,
    titleMoved: (who, element, before, after) => `この入力では、EUの方法による${who}の${element}の値は${before}から${after}になる`,
    subtitle: (who, element) =>
      `公表された方法を${who}の${element}の整合した流れに当てはめ直した値。入力を動かせる。輸出許可制の下で指数はどうなるか。`,
    inputs: {
      t: (on) => `${on}の貿易パラメーター：1を超えると輸出制限`,
      wgi: (on) => `${on}のガバナンス、0が最良、10が最悪`,
      importReliance: () => "輸入依存度",
      endOfLifeRecycling: () => "使用後のリサイクル率",
      k: () => "抜ける供給者の数、N-kのk",
    },
    reset: "元に戻す",
    heads: ["指数", "現状", "この入力では", "基準"],
    ours: (who, element) => `${who}の${element}の指数`,
    riskAt: (stage) => `EU供給リスク：${stage}`,
    risk: "EU供給リスク、大きい方を採る",
    standing: (risk, stage) => `${risk}（${stage}）`,
    importance: "EU経済的重要性",
    noSectors: (who) => `${who}の業種統計なし`,
    reliance: (form) => `輸入依存度：${form}`,
    forms: { oxide: "酸化物", metal: "金属", alloy: "合金", blank: "磁石素材", magnet: "磁石", part: "部品" },
    geoPolRisk: "GeoPolRiskスコア",
    factor: "GeoPolRisk係数、kg当たり銅kg",
    left: (k) => `N-${k}：最大の供給者を除いて段階が出す量`,
    leftHeads: ["段階", "除く相手", "世界の使用量に対し", "残りの使用量に対し"],
    published: "公表値と再計算",
    publishedHeads: ["指数", "対象", "年", "公表値", "再計算", "判定", "この入力では", "再計算のもと"],
    names: {
      eu_supply_risk: "EU供給リスク",
      eu_economic_importance: "EU経済的重要性",
      geopolrisk_mine_hhi: "GeoPolRisk、鉱山のHHI",
      iea_n_minus_1: "IEA N-1",
    },
    groups: { LREE: "軽希土類", HREE: "重希土類", "rare earths": "レアアース", "magnet rare earths": "磁石用レアアース" },
    verdicts: { pass: "一致", fail: "不一致", "not comparable": "比較不能" },
    inputsOf: {
      eu_supply_risk: "研究自身のシェア、代替なし",
      eu_economic_importance: "本モデルのEU27、代替なし",
      geopolrisk_mine_hhi: "その年の鉱山統計",
      iea_n_minus_1: "公開されていない見通しの事業一覧",
    },
    foot: "EUの値は代替を含み、再計算は含まない。再計算以下で、下回る幅が15%以内なら一致とする。中国とミャンマー以外のガバナンスの点は記憶による仮定。",
  },
  claims: {
    title: (held, all, who, on) => `${who}と${on}についての報道の主張${all}件のうち${held}件は正しい`,
    subtitle: "記事5本の文。出典を読んだ人の判定と、それとは別に台帳の行と適合値による判定",
    verdicts: { supported: "裏づけあり", contested: "争いあり", unsupported: "根拠なし", not_checkable: "確認不能" },
    rows: (verdict) => `行と適合値：${verdict}。`,
    foot: (more) => `${more > 0 ? `ほか${more}件。` : ""}出典つきの全件：npx coercivity claims。`,
  },
  definitions:
    "直接：買った品の通関上の原産地。内包：すべての段階をさかのぼり、含まれる元素がその段階であった場所。いずれかの段階：経路がその国を一度でも通る割合で、互いに重なる。支配権：持分に比例。コマンドの支配権報告は半分以上を全体と数える。",
  made: (year, bundle, baselines) => `${year}年の整合データ、基準線${baselines}本、データ ${bundle}。このリンクはすべての数値を再現する。`,
};
