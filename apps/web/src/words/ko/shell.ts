import { thousands } from "@coercivity/charts";
import type { DerivationWords } from "../derivation.ts";
import type { FigureWords } from "../figure.ts";
import type { ShellWords } from "../shell.ts";

/** Everything that the page says around its screens. */
export const shell: ShellWords = {
  product: "Coercivity",
  language: "언어",
  languageNotKept: "브라우저가 이 페이지의 설정을 저장하지 않으므로, 고른 언어는 페이지를 떠날 때까지만 유지됩니다.",
  englishOnly: "이 화면은 아직 영어로만 제공됩니다.",
  skip: "결론으로 건너뛰기",
  screens: { valve: "밸브", exposure: "의존도", separation: "분리", projects: "프로젝트", backtests: "사후 검증", evidence: "근거" },
  screensLabel: "화면",
  menu: "메뉴",
  search: "검색",
  copyLink: "링크 복사",
  copyCommand: "명령 복사",
  cite: "인용",
  report: "보고서",
  print: "인쇄",
  undo: "되돌리기",
  help: "단축키",
  theme: { light: "밝게", dark: "어둡게", system: "자동" },
  themeLabel: (now) => `테마: ${now}`,
  close: "닫기",
  copied: {
    link: "링크를 복사했습니다. 이 링크로 여기 있는 모든 수치를 그대로 재현할 수 있습니다.",
    command: "명령을 복사했습니다. 터미널에서 같은 수치가 나옵니다.",
    cite: "인용문을 복사했습니다.",
  },
  citation: (title, finding, model, bundle, url, accessed) =>
    `Coercivity: ${title}. ${finding} 모형 ${model}, 자료 묶음 ${bundle}. ${accessed} 열람. ${url}`,
  bibtex: (key, title, model, bundle, url, year) =>
    `@misc{${key},\n  title = {{${title}}},\n  howpublished = {Coercivity, 모형 ${model}, 자료 묶음 ${bundle}},\n  year = {${year}},\n  url = {${url}}\n}`,
  noCommand: "이 화면에 해당하는 명령은 없습니다. 계산은 이 페이지에서만 이루어집니다.",
  reportBusy: "모든 그림을 그리는 중입니다. 몇 초 뒤에 파일이 저장됩니다.",
  reportSaved: "보고서를 저장했습니다. 두 번 누르면 네트워크 없이 열리는 파일 하나입니다.",
  reportFailed: "페이지를 파일로 저장하지 못했습니다. 대신 종이나 PDF로 인쇄하세요.",
  copyFailed: "브라우저가 복사를 허용하지 않았습니다. 직접 복사하세요:",
  themeNotKept: "브라우저가 이 페이지의 설정을 저장하지 않으므로, 테마는 페이지를 떠날 때까지만 유지됩니다.",
  loading: "자료를 읽는 중",
  screenLoading: "잠시만 기다려 주세요",
  offline: {
    title: "페이지의 자료가 없습니다",
    body: (message) =>
      `페이지 자료의 일부를 읽지 못했습니다(${message}). 자료는 페이지 옆의 data 폴더에 있으며, coercivity serve 명령이 만듭니다. 그런 다음 페이지를 다시 불러오세요.`,
    again: "다시 불러오기",
  },
  workerFailed: (message) =>
    `이 브라우저에서 모형을 실행하지 못했습니다(${message}). 지금 보이는 것은 페이지를 만들 때 계산한 결과입니다. 페이지를 다시 불러오거나 명령을 쓰세요: npx coercivity run`,
  screenFailed: {
    title: "페이지의 이 부분에 오류가 났습니다",
    body: (message) => `오류 내용: ${message}. 나머지는 계속 작동하며, 질문은 위의 링크에 남아 있습니다.`,
    again: "다시 시도",
    home: "처음부터",
  },
  linkFaults: {
    title: "이 링크를 온전히 읽을 수 없습니다",
    fault: (fault) => {
      switch (fault.kind) {
        case "cut":
          return "전달 과정에서 잘렸거나 바뀌었습니다. 검사합이 맞지 않습니다.";
        case "newer":
          return `더 새로운 판(형식 ${fault.version})에서 만든 링크입니다. 이 판은 형식 1을 읽습니다.`;
        case "unreadable":
          return `“${fault.value}” 은(는) 이 페이지의 링크 형식이 아닙니다.`;
        case "screen":
          return `“${fault.value}” 화면은 없습니다.`;
        case "scenario":
          return `“${fault.value}” 시나리오는 이 화면에 없습니다. 다른 해의 세계에 서 있는 시나리오는 명령으로만 실행합니다: npx coercivity run.`;
        case "name":
          return `“${fault.value}” 은(는) 링크에 쓸 수 있는 이름이 아닙니다.`;
        case "number":
          return `${fault.name} 값이 “${fault.value}” 입니다. ${thousands(fault.low)}~${thousands(fault.high)} 사이의 수여야 합니다.`;
      }
    },
    wayOut: "링크의 내용은 실행하지 않았습니다. 페이지는 처음 상태로 보이며, 무언가를 바꾸기 전까지 링크는 주소창에 남습니다.",
  },
  helpTitle: "단축키",
  helpKeys: [
    ["?", "이 목록"],
    ["/", "화면, 시나리오, 국가, 산업 검색"],
    ["← →", "보고 있는 날짜를 한 주 앞뒤로(Shift와 함께 한 달)"],
    ["[ ]", "앞이나 뒤의 사건으로"],
    ["Ctrl Z", "마지막 변경 되돌리기"],
    ["Esc", "열린 것 닫기, 계산 멈추기"],
  ],
  searchTitle: "검색",
  searchHint: "시나리오, 국가, 산업, 화면",
  searchNone: (text) => `“${text}” 이름으로 찾은 것이 없습니다.`,
  searchKinds: { screen: "화면", scenario: "시나리오", target: "국가", industry: "산업" },
  footer: {
    shapes: "국가 윤곽: Natural Earth. 국경에 대한 견해를 나타내지 않습니다.",
    fonts:
      "서체: Source Serif 4, Source Sans 3, Noto Serif KR, Noto Sans KR(SIL Open Font License 1.1). 자료: CC BY 4.0, 출처별 조건이 함께 적용됩니다.",
    bundle: (bundle) => `자료 묶음 ${bundle}`,
  },
};

/** What stands under every figure. */
export const figure: FigureWords = {
  table: "표",
  hideTable: "표 숨기기",
  csv: "CSV",
  svg: "SVG",
  png: "PNG",
  why: "왜?",
  tableOf: (title) => `${title}: 수치`,
  actionOf: (action, title) => `${action}: ${title}`,
  pngFailed: "이 브라우저에서는 그림을 만들지 못했습니다. SVG와 CSV는 쓸 수 있습니다.",
  waiting: "그리는 중입니다.",
};

/** What is said of one number when somebody asks who says so. */
export const derivation: DerivationWords = {
  why: "왜?",
  whyOf: (name) => `왜: ${name}`,
  value: (value, low, high) => (low === high ? value : `${value}, 추출 범위 ${low}~${high}.`),
  kinds: {
    assumption: "가정이며, 이유는 다음과 같습니다:",
    fact: "사실 자료의 한 줄에서 읽었습니다:",
    derivation: (formula) => `사실에서 계산했습니다: ${formula}`,
  },
  notAtHand: "이 줄은 페이지에 실리지 않았으며, 원장에 다음 이름으로 있습니다:",
  source: (publisher, date, confidence) =>
    `${publisher === "" ? "" : `, ${publisher}`}${date === "" ? "" : `, ${date}`} (신뢰도: ${{ high: "높음", medium: "중간", low: "낮음" }[confidence] ?? confidence})`,
  all: "모형 뒤의 모든 수치",
};
