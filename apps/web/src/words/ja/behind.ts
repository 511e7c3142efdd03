import type { BehindWords } from "../behind.ts";
import { wholeText } from "../numbers.ts";

/** What stands behind a number that draws gave, and what others have published of the same. */
export const behind: BehindWords = {
  drawn: (draws) => `標本${wholeText(draws)}個の中央値と、十のうち九が収まる範囲です。`,
  loss: {
    title: (country) => `${country}の損失`,
    how: (days) =>
      `標本ごとに、産業別・週別に失われた生産の割合へその産業の一日の付加価値と週の日数を掛け、${wholeText(days)}日にわたって足します。`,
    share: "一年の国内総生産で割ります：",
    halt: "日付は、一つの産業の八つの集団のうち最初の集団の生産が平常の半分を下回った最初の日です。",
  },
  coercivity: (country) =>
    `発動国が送るものを、製品の中の含有分まで、終わりなく断ちます。${country}が依存する年間付加価値の1%\u2060を失うまでの日数です。`,
  saturation: "同じ遮断で、計算期間に失われた分を、同じ期間に依存する付加価値の全体と比べます。",
  remanence: "すべてを一年断ったのち再び通します。その翌年の最後の四半期における発動国の割合（金額）を平時の割合と比べます。",
  blowBack: "標本ごとに、週別に、価格のある品目の売れなかった輸出を平時の価格で数えます。付加価値ではなく売上です。",
  made: "何から成るか",
  gdp: (country) => `${country}の国内総生産`,
  moved: "最も大きく動かす数値",
  own: (country) => `この値のために抽出した${country}の数値（一部）`,
  none: "際立つものはありません。",
  estimates: {
    title: (country, above, of) => `${country}について公表された推計${of}件のうち${above}件が、この計算より高い`,
    subtitle:
      "国内総生産の損失、%。この計算は初年の中央値と十のうち九が収まる範囲。推計ごとに断つものも期間も異なり、平均はしない。開くと出典が出る。",
    none: (country) => `レアアースの遮断が${country}に与える損失について公表された推計は、台帳にない。`,
    heads: ["誰が、いつ", "%", "何をどれだけの間断つか"],
    thisRun: "この計算",
    asAsked: "上の問いのとおり、初年",
    months: (months) => `${months}か月`,
    noEnd: "期間の言及なし",
  },
  difference: (share, less, low, high, ofGdp) =>
    `同じ抽出どうしで比べると、Bの損失はAより${ofGdp ? "年間GDPの" : ""}${share}${less ? "少ない" : "多い"}（B引くA：十組のうち九組は${low}から${high}）。`,
};
