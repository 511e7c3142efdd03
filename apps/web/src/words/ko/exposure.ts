import type { ExposureWords } from "../exposure.ts";
import { particleOf, withParticle } from "./particle.ts";

/** Everything that the screen of exposure says. */
export const exposure: ExposureWords = {
  question: {
    sentence: ({ element, target }) =>
      `{element}${particleOf(element, "을")} {on}에 의존하는 나라는 어디인가? 공장은 {by} 기준으로 세고, {target}${particleOf(target, "을")} 자세히 본다.`,
    on: "의존 상대국",
    element: "원소",
    by: "공장을 세는 기준",
    target: "자세히 볼 구매국",
    byTerritory: "소재지",
    byControl: "지배권",
  },
  finding: (who, direct, on, element, any) => [
    `${withParticle(who, "은")} `,
    `${element}`,
    ` 수요의 ${direct}를 ${on}에서 직접 산다. 그러나 ${any}가 ${withParticle(on, "을")} 거쳤다.`,
  ],
  findingControl: (who, direct, on, element, any) => [
    `${withParticle(who, "은")} `,
    `${element}`,
    ` 수요의 ${direct}를 ${on}에서 직접 산다. 그러나 ${any}가 ${on}의 지배를 받는 손을 거쳤다.`,
  ],
  noUse: (who, element) => `정합된 연도에 ${who} 산업에 닿는 ${withParticle(element, "은")} 없다.`,
  reckoning: "계산 중",
  failed: (message) => `브라우저에서 계산하지 못했습니다(${message}). 명령으로는 가능합니다: npx coercivity exposure`,
  dek: (element, where, was, value, low, high, year) =>
    `세관은 마지막 국경만 본다. ${year}년의 정합된 흐름을 단계마다 거슬러 올라가면, 쓰이는 ${element}의 ${value}%(${low}–\u2060${high})가 ${where} ${was}. 이보다 좁은 단계는 없다.`,
  inPlace: (on) => `${on}에서`,
  underControl: (on) => `${on}의 지배 아래`,
  stages: { mine: "채굴", crack: "분해", separate: "분리정제", metal: "금속", magnet: "자석", part: "부품" },
  was: {
    mine: "채굴되었다",
    crack: "분해되었다",
    separate: "분리정제되었다",
    metal: "금속이 되었다",
    magnet: "자석이 되었다",
    part: "부품에 조립되었다",
  },
  steps: { mine: "채굴", crack: "광석 분해", separate: "분리정제", metal: "금속 제조", magnet: "자석 제조", part: "부품 제조" },
  plant: (name, country) => `${name}(${country})`,
  heat: {
    title: (stage, buyers, all) => `구매국 ${all}곳 가운데 ${buyers}곳에서 가장 좁은 단계는 ${withParticle(stage, "이다")}`,
    noTitle: "대부분의 구매국에 공통된 가장 좁은 단계는 없다",
    subtitle: (element, where, year, baselines) =>
      `구매국 산업이 쓰는 ${element} 가운데 각 단계가 ${where} 이루어진 비율, %, 단계를 지난 원소 kg 기준, ${year}년: 최적 적합값과 기준선 ${baselines}개의 최저~최고. 테두리: 사용량의 절반 이상이 지나는 단계 가운데 가장 좁은 단계. 오른쪽: 같은 의존도를 세 가지로 센 값`,
    buyer: "구매국",
    three: "세 가지 셈법",
    anyStage: "어느 단계든",
    sortBy: (column) => `${column} 순으로 정렬`,
    cell: (buyer, stage, said) => `${buyer}, ${stage}: ${said}. 왜?`,
    foot: "정합된 흐름에 대한 흡수 마르코프 사슬. 공급원은 생산자의 물량을 섞으며, 기업 간 계약은 보이지 않는다. 직접: 전체 수입, 마지막 국경 기준 원소 kg. 내재: 분리정제 단계 기준.",
    heads: ["구매국", "단계", "비율", "최저", "최고"],
    direct: "직접",
  },
  why: {
    title: (buyer, stage, element) => `${stage}: ${buyer}의 ${withParticle(element, "은")} 어디에서 왔는가`,
    subtitle: (passed) =>
      `단계를 지난 물량(전체 사용량의 ${passed})의 비율, 정합된 흐름에 대한 B = (I − Q)⁻¹ R. 이 흐름을 붙드는 수치와 사실을 구매국에 가까운 것부터 아래에 적는다`,
    others: (count) => `그 밖에 1% 미만 ${count}곳`,
    origins: "이 단계의 모든 나라",
    figures: "이 단계에 적용한 공표 수치",
    figure: (scope, published, fitted) => `${scope}: 공표값 ${published}, 적합값 ${fitted}`,
    none: "이 단계와 이 나라들에 관한 공표 수치는 없다. 흐름은 공급망의 물질수지와 선언한 사전값에서 나온다.",
    pick: "표의 비율을 누르면 그 근거가 나옵니다.",
    close: "닫기",
    table: ["나라", "비율", "최저", "최고"],
  },
  survive: {
    title: (who, short, all, way) =>
      short === 0
        ? `${who}의 모든 산업이 ${way}까지 버틴다`
        : short === all
          ? `${who}의 어느 산업도 ${way}까지 버티지 못한다`
          : `${who}의 산업 ${all}개 가운데 ${short}개가 ${way} 전에 부족해진다`,
    subtitle: (on) =>
      `${withParticle(on, "이")} 수출을 모두 멈출 때 각 산업이 부족해지기까지의 날수(점, 기준선 범위)와 대안이 마련되기까지의 날수(막대). 기업 재고와 국가 비축은 바로 푼다. 로그 눈금`,
    way: "대안",
    ways: { licence: "수출 허가", qualification: "다른 공급사의 승인", "new line": "새 분리정제 라인" },
    own: (on) => `${withParticle(on, "은")} 자국의 수출에 의존하지 않는다.`,
    foot: (fact) => (fact === null ? "대안까지의 날수: 가정." : "대안까지의 날수: 사실에서."),
  },
  control: {
    title: (on, element, left, right) =>
      `소재지가 아니라 지배권으로 세면, 채굴된 ${element} 가운데 ${on}의 몫은 ${left}에서 ${withParticle(right, "으로")} 바뀐다`,
    same: (on, element) => `채굴된 ${element} 가운데 ${on}의 몫은 소재지로 세든 지배권으로 세든 같다`,
    subtitle: (element) => `채굴된 ${element}, 세계 대비 %, 최적 적합값. 지분 비례. 무장 세력은 어느 나라에도 넣지 않고 그 이름으로 센다`,
    left: "소재지 기준",
    right: "지배권 기준",
    who: "주체",
    foot: (abroad) => (abroad.length === 0 ? "" : `지분이 있는 해외 공장: ${abroad.join(", ")}.`),
  },
  time: {
    none: (who, on) => `${who}의 수입에서 ${withParticle(on, "이")} 차지하는 비율로 공표된 자료가 없다.`,
    embedded: (element) => `어느 단계든, ${element}`,
    direct: (element) => `직접, ${element}`,
    subtitle: (on, low) =>
      `${on} 의존도, %(축은 ${low}부터). 고리: 공표 수치, 범위가 저마다 달라 잇지 않는다. 점: 정합된 연도에 대한 이 모형의 값, 기준선의 최저~최고`,
    heads: ["계열", "연도", "비율", "최저", "최고", "범위"],
    small: (year, label) => `${label}, ${year}`,
    foot: "평균하지 않는다. 고리를 누르면 출처가 나온다. 2009년의 점은 선언한 사용량에서 거꾸로 계산한 작은 세계의 값으로, 범위를 둔 가정이며 적합값이 아니다.",
    fact: (share, item, year, basis, scope) =>
      `${share}: ${item}, ${year}${basis === "" ? "" : `, ${basis} 기준`}${scope === "" ? "" : `, ${scope}`}`,
  },
  chokepoints: {
    title: (who, name, lost, bought) =>
      `${name} 없이는 ${withParticle(who, "이")} 쓰는 양의 ${lost}를 잃는다${bought ? "" : ". 직접 사는 것은 없는데도 그렇다"}`,
    none: (who) => `해외의 어느 한 공장도 홀로 ${who}에 손실을 주지 않는다`,
    subtitle: (element, who, credit) =>
      `공장 하나가 멈출 때 ${who}에서 쓰는 ${element} 가운데 잃는 비율. 재고를 쓴 뒤, 새 공급사가 나오기 전이며 중국이 자국 사용자에게 먼저 공급하는 상한이다. 범위는 기준선, 뒤의 값은 모두에게 같게 공급할 때의 비율${credit ? ". 눈금: 이 공장들이 함께 떠받치는 양에서 차지하는 공정한 몫(섀플리 값)" : ""}`,
    row: (lost, alike) => `${lost}, 균등 공급 시 ${alike}`,
    foot: "여유 능력과 대체재는 쓰지 않는다. 재고와 조달처 전환을 포함한 1년 중단: npx coercivity exposure chokepoints --simulate.",
    heads: ["공장", "소재지", "지배 주체", "손실", "최저", "최고", "손실, 균등 공급", "기여 몫(섀플리)", "연간 부가가치, 달러"],
  },
  indices: {
    title: (who, element, risk, above) =>
      `EU 방법으로 본 ${who} ${element}의 공급위험은 ${above ? `${risk}이며, 1부터 위험으로 친다` : `${withParticle(risk, "으로")}, 위험으로 치는 1보다 낮다`}`,
    titleMoved: (who, element, before, after) =>
      `이 입력값에서는 EU 방법의 ${who} ${element} 값이 ${before}에서 ${withParticle(after, "으로")} 바뀐다`,
    subtitle: (who, element) =>
      `공표된 방법을 ${who} ${element}의 정합된 흐름에 다시 적용한 값. 입력값을 움직여 보라. 수출 허가제 아래에서 지수는 어떻게 되는가?`,
    inputs: {
      t: (on) => `${on}의 무역 매개변수: 1을 넘으면 수출 제한`,
      wgi: (on) => `${on}의 거버넌스, 0 최상~10 최악`,
      importReliance: () => "수입 의존도",
      endOfLifeRecycling: () => "사용 후 재활용 비율",
      k: () => "빠지는 공급자 수, N-k의 k",
    },
    reset: "처음 값으로",
    heads: ["지수", "현재", "이 입력값에서", "기준"],
    ours: (who, element) => `${who} ${element}의 지수`,
    riskAt: (stage) => `EU 공급위험: ${stage}`,
    risk: "EU 공급위험, 큰 쪽 적용",
    standing: (risk, stage) => `${risk} (${stage})`,
    importance: "EU 경제적 중요성",
    noSectors: (who) => `${who}의 업종 통계 없음`,
    reliance: (form) => `수입 의존도: ${form}`,
    forms: { oxide: "산화물", metal: "금속", alloy: "합금", blank: "자석 소재", magnet: "자석", part: "부품" },
    geoPolRisk: "GeoPolRisk 점수",
    factor: "GeoPolRisk 계수, kg당 구리 kg",
    left: (k) => `N-${k}: 가장 큰 공급자 없이 단계가 내는 양`,
    leftHeads: ["단계", "빠지는 쪽", "세계 사용량 대비", "나머지 사용량 대비"],
    published: "공표값과 재계산값",
    publishedHeads: ["지수", "대상", "연도", "공표값", "재계산값", "판정", "이 입력값에서", "재계산의 바탕"],
    names: {
      eu_supply_risk: "EU 공급위험",
      eu_economic_importance: "EU 경제적 중요성",
      geopolrisk_mine_hhi: "GeoPolRisk, 광산 HHI",
      iea_n_minus_1: "IEA N-1",
    },
    groups: { LREE: "경희토류", HREE: "중희토류", "rare earths": "희토류", "magnet rare earths": "자석용 희토류" },
    verdicts: { pass: "일치", fail: "불일치", "not comparable": "비교 불가" },
    inputsOf: {
      "study shares": "연구 자체의 점유율, 대체 없음",
      "study uses": "연구 자체의 용도와 업종, 대체 없음",
      "own world": "이 모형의 EU27, 대체 없음",
      "mine statistics": "해당 연도 광산 통계",
      outlook: "공개되지 않은 전망의 사업 목록",
    },
    foot: "EU 값에는 대체가 들어 있고 재계산값에는 없다. 재계산값 이하이고 15% 넘게 낮지 않으면 일치로 본다. 중국과 미얀마 밖의 거버넌스 점수는 기억에 따른 가정이다.",
  },
  joint: {
    sentence: () => "{without} 가동하고 {add}. 땅에서는 무엇이 함께 나오는가?",
    withoutLabel: "가동하는 광산",
    addLabel: "더하는 광산",
    removed: {
      "": "모든 광산을",
      "MMR Kachin": "카친주를 뺀 모든 광산을",
      "CHN southern clays": "중국 남부 이온흡착형을 뺀 모든 광산을",
      AUS: "호주를 뺀 모든 광산을",
      CHN: "중국을 뺀 모든 광산을",
    },
    adds: {
      "": "새 광산은 없다",
      "mountain-pass=20000": "2만 t 경희토류 광산을 더한다",
      "south-clay=5000": "5천 t 이온흡착형 광산을 더한다",
    },
    added: { "mountain-pass=20000": "2만 t 경희토류 광산", "south-clay=5000": "5천 t 이온흡착형 광산" },
    feeds: { "mountain-pass": "경희토류광", "south-clay": "이온흡착형" },
    newMine: (feed) => `새 광산(${feed})`,
    short: (element, tonnes) => `${element} ${tonnes} t`,
    titleCarries: (elements) => `결합 비용은 모두 ${elements}의 몫이고 나머지는 잉여로 나온다`,
    titleShort: (elements) => `어떤 광석으로도 수요를 채우지 못한다: ${elements} 부족`,
    titleManyShort: (short, all) => `원소 ${all}종 가운데 ${short}종은 어떤 광석으로도 수요를 채우지 못한다`,
    titleNoHelp: (mine, elements) => `${withParticle(mine, "은")} 중희토류에 아무 도움이 되지 않는다: ${elements} 부족 그대로`,
    titleHelps: (mine, before, after) => `${withParticle(mine, "을")} 더하면 디스프로슘·테르븀 부족이 ${before}에서 ${after} t로 바뀐다`,
    subtitle: (year, baselines) =>
      `${year}년 1차 광석에 대한 수요에 견준 산출, 원소 kg. 세로선은 수요. 수요를 최소 비용으로 채우도록 광산을 가동하며, 범위는 기준선 ${baselines}개`,
    heads: ["원소", "수요, t/년", "잉여, t", "부족, t", "잠재가격, USD/kg", "질량 배분 원가, USD/kg", "시장가치 배분", "잠재가격 배분"],
    missing: (tonnes) => `${tonnes} t 부족`,
    left: (tonnes) => `${tonnes} t 남음`,
    met: (price) => `꼭 맞음, ${price} USD/kg`,
    foot: (cost, discard, price) =>
      `광산에서 산화물까지 부산물을 흡수하면 연간 ${cost}. 1 kg에 ${price} USD를 들여 버리면 ${discard} 늘어난다.`,
    oresTitle: (run, all) => `광산 ${all}곳 가운데 ${run}곳이 가동할 만하다`,
    oresSubtitle: "최소 비용 계획이 각 광산에서 얻는 혼합 산화물, t/년, 최적 적합. 세로선은 최대 산출",
    oresFoot: "최대 산출: 정합 연도의 산출에 여유율을 곱한 값.",
    oresHeads: ["광산", "가동, 산화물 t", "최대, 산화물 t"],
    tonnes: (tonnes) => `${tonnes} t`,
    product: "제품",
    products: { "NdPr oxide": "NdPr 산화물", "Dy oxide": "디스프로슘 산화물", "sintered magnet": "소결 자석" },
    cause: "원인",
    causes: {
      environment: "환경",
      "separation and reagents": "분리·시약",
      "by-product credit": "부산물 수입",
      "scale and capital": "규모·자본",
      energy: "에너지",
    },
    all: "합계",
    costTitle: (product, dear, more, cheap, cause) =>
      `${product} 1 kg은 ${dear}에서 ${cheap}보다 ${more} USD 더 들며, 그 차이는 주로 ${cause} 때문이다`,
    costSubtitle: "제품 1 kg당 USD, 중간값과 범위. 모든 칸은 밝혀 둔 가정이다",
    costFoot: (saving, span) =>
      `이렇게 나눈 원가는 공표된 적이 없다. 공장을 나란히 두면 희토류 산화물 1 kg당 ${saving} (${span}) USD가 절약되며 이것도 가정이다.`,
    whyTitle: "결합 생산의 근거",
    whyProgramme:
      "Σ c y를 최소로, Σ g y ≥ 수요, y ≤ 상한. 산출률 g: 각 원료의 함량에 정합 연도의 회수율을 곱한 값. 수요: 사용자가 가져간 산화물에서 재활용분을 뺀 값. 잠재가격은 쌍대값. 페이지를 만들 때 풀어 둔 것",
    whyCosts: "광산에서 산화물까지, 희토류 산화물 1 kg당 USD",
    whyBounds: "합계의 범위를 정하는 사실",
    elsewhere: "그 밖의 나라",
    toOxide: (who, value, span) => `${who}: ${value} (${span})`,
    assumed: "가정:",
  },
  claims: {
    title: (held, all, who, on) => `${who}·${on}에 관한 언론의 주장 ${all}건 가운데 ${held}건이 맞다`,
    subtitle: "기사 다섯 편의 문장. 출처를 읽은 사람의 판정과, 그와 따로 원장의 행과 적합값이 내린 판정",
    verdicts: { supported: "뒷받침됨", contested: "다툼 있음", unsupported: "근거 없음", not_checkable: "확인 불가" },
    rows: (verdict) => `행과 적합값: ${verdict}.`,
    foot: (more) => `${more > 0 ? `그 밖에 ${more}건. ` : ""}출처를 포함한 전체: npx coercivity claims.`,
  },
  definitions:
    "직접: 구매품의 통관 원산지. 내재: 모든 단계를 거슬러 올라가, 함유된 원소가 그 단계에서 있던 곳. 어느 단계든: 경로가 그 나라를 한 번이라도 지나는 비율이며 서로 겹친다. 지배권: 지분 비례. 명령의 지배권 보고서는 절반 이상을 전부로 센다.",
  made: (year, bundle, baselines) => `${year}년 정합 자료, 기준선 ${baselines}개, 자료 묶음 ${bundle}. 이 링크는 모든 수치를 재현한다.`,
};
