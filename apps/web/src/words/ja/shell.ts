import { thousands } from "@coercivity/charts";
import type { DerivationWords } from "../derivation.ts";
import type { FigureWords } from "../figure.ts";
import type { ShellWords } from "../shell.ts";

/** Everything that the page says around its screens. */
export const shell: ShellWords = {
  product: "Coercivity",
  language: "言語",
  languageNotKept: "ブラウザーがこのページの設定を保存しないため、選んだ言語はページを離れるまで有効です。",
  englishOnly: "この画面は英語のみです。",
  skip: "結論へ移動",
  screens: { valve: "バルブ", exposure: "依存度", separation: "分離", projects: "プロジェクト", backtests: "事後検証", evidence: "根拠" },
  screensLabel: "画面",
  menu: "メニュー",
  search: "検索",
  copyLink: "リンクをコピー",
  copyCommand: "コマンドをコピー",
  cite: "引用",
  report: "報告書",
  print: "印刷",
  undo: "元に戻す",
  help: "キー操作",
  theme: { light: "明", dark: "暗", system: "自動" },
  themeLabel: (now) => `配色：${now}`,
  close: "閉じる",
  copied: {
    link: "リンクをコピーしました。ここにあるすべての数値を再現できます。",
    command: "コマンドをコピーしました。端末で同じ数値が得られます。",
    cite: "引用文をコピーしました。",
  },
  citation: (title, finding, model, bundle, url, accessed) =>
    `Coercivity：${title}。${finding}モデル ${model}、データ ${bundle}。${accessed}閲覧。${url}`,
  bibtex: (key, title, model, bundle, url, year) =>
    `@misc{${key},\n  title = {{${title}}},\n  howpublished = {Coercivity、モデル ${model}、データ ${bundle}},\n  year = {${year}},\n  url = {${url}}\n}`,
  noCommand: "この画面に当たるコマンドはありません。計算はこのページだけで行われます。",
  reportBusy: "すべての図を描いています。数秒後にファイルが保存されます。",
  reportSaved: "報告書を保存しました。ダブルクリックで、ネットワークなしに開く一つのファイルです。",
  reportFailed: "ページをファイルとして保存できませんでした。代わりに紙か PDF に印刷してください。",
  copyFailed: "ブラウザーがコピーを許可しませんでした。手動でコピーしてください：",
  themeNotKept: "ブラウザーがこのページの設定を保存しないため、配色はページを離れるまで有効です。",
  loading: "データを読み込み中",
  screenLoading: "しばらくお待ちください",
  offline: {
    title: "ページのデータがありません",
    body: (message) =>
      `ページのデータの一部を読み込めませんでした（${message}）。データはページの隣の data フォルダーにあり、coercivity serve コマンドが作ります。そのうえでページを読み込み直してください。`,
    again: "読み込み直す",
  },
  workerFailed: (message) =>
    `このブラウザーではモデルを実行できませんでした（${message}）。ここにあるのはページを作ったときの結果です。ページを読み込み直すか、コマンドを使ってください：npx coercivity run`,
  screenFailed: {
    title: "ページのこの部分でエラーが起きました",
    body: (message) => `内容：${message}。ほかの部分は動き続け、質問は上のリンクに残っています。`,
    again: "もう一度試す",
    home: "最初から",
  },
  linkFaults: {
    title: "このリンクを完全には読めません",
    fault: (fault) => {
      switch (fault.kind) {
        case "cut":
          return "途中で切れたか、書き換えられています。検査値が合いません。";
        case "newer":
          return `より新しい版（形式 ${fault.version}）で作られたリンクです。この版が読めるのは形式 1 です。`;
        case "unreadable":
          return `「${fault.value}」はこのページのリンクの形式ではありません。`;
        case "screen":
          return `「${fault.value}」という画面はありません。`;
        case "scenario":
          return `「${fault.value}」というシナリオはこの画面にありません。別の年の世界に立つシナリオはコマンドでのみ実行します：npx coercivity run。`;
        case "name":
          return `「${fault.value}」はリンクに書ける名前ではありません。`;
        case "number":
          return `${fault.name} が「${fault.value}」になっています。${thousands(fault.low)}～${thousands(fault.high)} の数でなければなりません。`;
      }
    },
    wayOut: "リンクの内容は実行していません。ページは最初の状態を示し、何かを変えるまでリンクはアドレス欄に残ります。",
  },
  helpTitle: "キー操作",
  helpKeys: [
    ["?", "この一覧"],
    ["/", "画面、シナリオ、国、産業を検索"],
    ["← →", "見ている日を一週間前後に動かす（Shift とともに一か月）"],
    ["[ ]", "前後の出来事へ"],
    ["Ctrl Z", "直前の変更を元に戻す"],
    ["Esc", "開いているものを閉じる、計算を止める"],
  ],
  searchTitle: "検索",
  searchHint: "シナリオ、国、産業、画面",
  searchNone: (text) => `「${text}」という名前のものはありません。`,
  searchKinds: { screen: "画面", scenario: "シナリオ", target: "国", industry: "産業" },
  footer: {
    shapes: "国の輪郭：Natural Earth。国境についての見解を示すものではありません。",
    fonts:
      "書体：Source Serif 4、Source Sans 3、Noto Serif JP、Noto Sans JP（SIL Open Font License 1.1）。データ：CC BY 4.0、出典ごとの条件も適用されます。",
    bundle: (bundle) => `データ ${bundle}`,
  },
};

/** What stands under every figure. */
export const figure: FigureWords = {
  table: "表",
  hideTable: "表を隠す",
  csv: "CSV",
  svg: "SVG",
  png: "PNG",
  why: "なぜ？",
  tableOf: (title) => `${title}：数値`,
  actionOf: (action, title) => `${action}：${title}`,
  pngFailed: "このブラウザーでは画像を作れませんでした。SVG と CSV は使えます。",
  waiting: "描画中です。",
};

/** What is said of one number when somebody asks who says so. */
export const derivation: DerivationWords = {
  why: "なぜ？",
  whyOf: (name) => `なぜ：${name}`,
  value: (value, low, high) => (low === high ? value : `${value}、抽出範囲 ${low}～${high}。`),
  kinds: {
    assumption: "仮定であり、理由は次のとおりです：",
    fact: "事実の一行から読みました：",
    derivation: (formula) => `事実から計算しました：${formula}`,
  },
  notAtHand: "この行はページには載っておらず、台帳に次の名前であります：",
  source: (publisher, date, confidence) =>
    `${publisher === "" ? "" : `、${publisher}`}${date === "" ? "" : `、${date}`}（信頼度：${{ high: "高", medium: "中", low: "低" }[confidence] ?? confidence}）`,
  all: "モデルの背後にあるすべての数値",
};
