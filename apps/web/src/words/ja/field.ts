import type { FieldWords } from "../field.ts";
import type { LeverWords } from "../levers.ts";
import { numberText, shareText, wholeText } from "../numbers.ts";

/** The words of the field that stand on more than one screen. */
export const field: FieldWords = {
  applications: {
    "aircon-lifts": "エアコン・昇降機",
    catalysts: "触媒",
    ceramics: "セラミックス",
    "chip-polishing": "半導体研磨",
    "defence-aerospace": "防衛・航空宇宙",
    electronics: "電子機器",
    "ev-traction": "電気自動車",
    glass: "ガラス",
    "lasers-fibre": "レーザー・光ファイバー",
    machinery: "機械",
    medical: "医療機器",
    metallurgy: "金属",
    vehicles: "自動車",
    wind: "風力発電機",
  },
  elements: {
    La: "ランタン",
    Ce: "セリウム",
    NdPr: "ネオジム・プラセオジム",
    Sm: "サマリウム",
    Eu: "ユウロピウム",
    Gd: "ガドリニウム",
    Tb: "テルビウム",
    Dy: "ジスプロシウム",
    Ho: "ホルミウム",
    Er: "エルビウム",
    Tm: "ツリウム",
    Yb: "イッテルビウム",
    Lu: "ルテチウム",
    Y: "イットリウム",
  },
  parts: {
    "compressor and lift motors": "圧縮機・昇降機",
    "drive actuators, speakers and small motors": "ドライブ・音響",
    "permanent-magnet generators": "発電機",
    "servo motors and spindles": "サーボモーター",
    "steering, pump and sensor motors": "小型モーター",
    "traction motors": "駆動モーター",
  },
  stages: ["採掘", "分離精製", "金属", "磁石", "部品", "産業"],
  industryOf: (application, country) => `${country}の${application}`,
  inText: (country) => country,
  between: { sentences: "", parts: "、" },
  list: (names) => names.join("・"),
};

/** What the numbers that can be moved are called, and how their values are said. */
export const levers: LeverWords = {
  parts: {
    permit: "通過させる割合",
    hold: "差し止める割合",
    onsetDays: "効き始めるまでの日数",
    flushPerWeek: "解除後に週ごとに放出",
    detect: "迂回の摘発率",
    care: "脅しに従う売り手",
    capacity: "残る能力",
    meanDays: "許可までの時間",
    approval: "許可される申請",
    validityDays: "許可の有効期間",
    coveredShare: "包括許可の割合",
    reliefPerWeek: "合意により週ごとに解除",
    releaseCap: "一度に放出される上限",
    capTonnes: "割当量",
    firstBatchShare: "第一次割当の割合",
    outputShare: "認められる生産",
  },
  ofMeasure: (part, measure) => `${part}（${measure}）`,
  supplementParts: {
    kg: "規模",
    kgPerDay: "流量",
    delayDays: "放出までの日数",
    triggerShare: "放出を始める在庫水準",
  },
  supplements: {
    "jpn-reserve": "国家備蓄",
    "kor-reserve": "公共備蓄",
    "kor-reserve-nd": "ネオジム備蓄",
    "lynas-dy-japan": "マレーシア産ジスプロシウム",
    "lynas-tb-japan": "マレーシア産テルビウム",
  },
  ofSupplement: (supplement, part) => (part === "流量" ? supplement : `${supplement}：${part}`),
  responses: {
    diffusion: "粒界拡散",
    "finish-at-home": "素材の国内加工",
    "heavy-free-designs": "重希土類を使わないモーター",
    "heavy-separation-abroad": "パートナー国の重希土類",
    "idle-lines": "休止ラインの再稼働",
    "lower-grades": "冷却設計と低い等級",
    "magnet-free-motors": "磁石を使わないモーター",
    "more-swarf-plants": "工程くずリサイクルの増設",
    "new-magnet-plants": "新しい磁石工場",
    "new-makers": "新しい調達先の承認",
    "scrap-recycling": "使用済み製品のリサイクル",
    "thrift-in-use": "使用量の節約",
  },
  responseParts: {
    share: "実施の度合い",
    spellDays: "始まるまでの不足期間",
    leadDays: "効くまでの時間",
    rampDays: "本格稼働までの時間",
    triggerShare: "始めさせる不足の水準",
    kgPerKg: "代替物質の必要量",
    overrunShare: "計画を超える遅れ",
    technologyDelayDays: "技術不足による遅れ",
    firstYear: "初年の稼働割合",
    secondYear: "二年目の稼働割合",
    laterYears: "三年目以降の稼働割合",
    adversePerYear: "許可を失わせる判決、年",
    outDays: "一度の判決で止まる日数",
    permitLuck: "許可の運",
  },
  ofResponse: (response, part) => `${response}：${part}`,
  cover: "供給網全体の在庫",
  coverOf: (country) => `供給網全体の在庫、${country}`,
  headroom: {
    mine: "鉱山の余力",
    crack: "分解の余力",
    separate: "分離精製の余力",
    metal: "金属製造の余力",
    magnet: "磁石製造の余力",
    part: "部品製造の余力",
    product: "産業の余力",
  },
  coverSigma: "企業ごとの在庫の違い",
  valueAdded: (industry) => `${industry}の付加価値`,
  baseline: "事実が許す基準線のどれか",
  parameters: {
    orderCap: "買い手の最大発注量",
    releaseCap: "一度に出ていく上限",
    stockRebuildDays: "買い手が在庫を戻す時間",
    poolRebuildDays: "生産者が在庫を戻す時間",
    demandMemoryPerWeek: "生産者が需要に気づく速さ",
    expectedUseFloor: "買い手が見込む最小使用量",
    fillMemoryGain: "売り手への信頼が変わる速さ",
    fillMemoryFloor: "売り手への最小の信頼",
    sourcingExponent: "納入実績に応じて発注が移る度合い",
    issuerOwnFirst: "発動国が自国の需要家を優先",
    linkGrowthPerWeek: "新しい取引経路が育つ速さ",
    byProductCeiling: "廃棄前の副産物の保有上限",
    haltLevel: "ラインが止まる稼働水準",
    frontLoadTarget: "発効前の買いだめ",
    hoardTarget: "発動中の買いだめ",
  },
  unitValue: (value, unit) => {
    if (unit === "share") return shareText(value);
    if (unit === "share per week") return `週${shareText(value)}`;
    if (unit === "days") return `${wholeText(value)}日`;
    if (unit === "kg/day") return `年${wholeText((value * 365) / 1000)}トン`;
    if (unit === "kg") return `${wholeText(value / 1000)}トン`;
    if (unit === "USD/kg") return `1kg当たり${numberText(value)}ドル`;
    if (unit === "USD/kg/y") return `年1kg当たり${numberText(value)}ドル`;
    if (unit === "switch") return value >= 0.5 ? "はい" : "いいえ";
    if (unit.startsWith("times")) return `${numberText(value)}倍`;
    return unit === "USD/day" ? `年${numberText((value * 365) / 1e8)}億ドル` : numberText(value);
  },
};
