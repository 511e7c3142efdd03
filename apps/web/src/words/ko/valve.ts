import { dateText, wholeText } from "../numbers.ts";
import type { ValveWords } from "../valve.ts";
import { particleOf, withParticle } from "./particle.ts";

/** `1년`, `3년`, `200일`. */
const years = (days: number): string => {
  const count = Math.round(days / 365.25);
  return count >= 1 && Math.abs(days / 365.25 - count) < 0.03 ? `${count}년` : `${wholeText(days)}일`;
};

/** Everything that the Valve says itself. */
export const valve: ValveWords = {
  question: {
    label: "질문",
    sentence: ({ severity, from }, { target, scenario }) =>
      `${from === undefined ? "" : `${from}부터 {ends}, `}{scenario}${particleOf(scenario, "이라")}면${severity === undefined ? "" : `(${severity} {strength})`}, {horizon} 동안 {target}${particleOf(target, "은")} 어떻게 되는가?`,
    severity: { hold: "보류", permit: "통과", capacity: "남는 능력", outputShare: "남는 생산", capTonnes: "방출" },
    target: "대상국",
    scenario: "누가 무엇을 하는가",
    strength: "얼마나 강하게",
    ends: "얼마나 오래",
    horizon: "내다보는 기간",
    endsAs: "선언된 기간만큼",
    endsNever: "끝없이",
    endsAfter: (days) => (days === 365 ? "1년간" : `${days}일간`),
    horizonOf: years,
    phrases: {
      "after-the-suspension": "중국이 2025년 10월 규칙의 유예를 이어 가는 경우",
      "content-rule-october-2025": "중국의 2025년 10월 규칙이 시행되는 경우",
      "japan-2026": "중국이 중희토류와 자석을 보류하고 제3국의 재수출까지 위협하는 경우",
      "japan-2026-no-penalty": "중국이 중희토류와 자석을 보류하는 경우",
      "japan-total-cut-12-months": "중국이 부품 외에는 아무것도 보내지 않는 경우",
      "korea-same-treatment": "중국이 일본처럼 대하는 경우",
      "korea-same-treatment-no-penalty": "중국이 일본처럼 대하되 제3국은 그대로 두는 경우",
      "licence-april-2025": "중국이 중희토류 7종에 수출 허가를 요구하는 경우",
      "kachin-closure": "교전으로 카친주의 희토류 광산이 멈추는 경우",
      "kachin-import-throttle": "중국이 카친주에서 사들이는 양을 줄이는 경우",
      "lynas-malaysia-outage": "말레이시아가 라이너스 공장의 허가를 거두는 경우",
      "minamitorishima-without-refinery": "중국이 중희토류를 보류하고 일본은 분리하지 못할 진흙을 끌어올리는 경우",
      "price-war": "중국이 18개월 동안 헐값에 풀고 나서 일본을 차단하는 경우",
      "secondary-boycott": "중국이 일본에 계속 파는 제3국까지 차단하는 경우",
      rest: "아무도 아무것도 하지 않는 경우",
    },
  },

  finding: {
    halts: (industry, day) => `${industry} 산업이 ${wholeText(day)}일째 무렵 가장 먼저 멈춘다.`,
    haltsSome: (industry, share) => `${industry} 산업은 표본의 ${share}에서 멈춘다.`,
    holds: (country, days) => `${country}에서는 ${years(days)} 안에 멈추는 산업이 없다.`,
    cost: (days, country, ofGdp, ofSeveral) => [
      `${years(days)} 동안 ${ofSeveral ? "가장 많이 잃는 " : ""}${withParticle(country, "이")} 잃는 부가가치는 ${ofGdp ? "한 해 GDP의 " : ""}`,
      ofGdp ? "에 해당한다." : "에 이른다.",
    ],
    nothing: "부가가치 손실은 없다.",
    atRest: "닫힌 밸브가 없고 아무것도 움직이지 않는다.",
  },
  dek: {
    range: (low, high) => `표본 열 가운데 아홉에서 손실은 ${low}에서 ${high} 사이다.`,
    spread: (what) => `이 폭은 대부분 수치 하나에 달려 있다: ${what}.`,
    several: (first, second) => `이 폭은 대부분 두 수치에 달려 있다: ${first}, 그리고 ${second}.`,
    unclear: "이 폭을 혼자 설명하는 수치는 없다.",
  },
  try: {
    label: "해 보기:",
    thirdCountries: "제3국은 그대로 둔다면",
    nothingPasses: "아무것도 통과하지 못한다면",
    otherTarget: (country) => `대상이 ${withParticle(country, "이라")}면`,
    shorter: "90일 뒤에 끝난다면",
    longer: "끝나지 않는다면",
    back: "원래 시나리오로",
  },
  busy: {
    progress: (done, planned, seconds) =>
      `표본 ${wholeText(planned)}개 중 ${wholeText(done)}개${seconds === undefined ? "" : seconds < 1 ? ", 1초 안에 끝남" : `, ${wholeText(seconds)}초 남음`}`,
    stop: "멈추기",
    label: "계산한 표본",
    stopped: (done, planned) => `멈춤: 표본 ${wholeText(planned)}개 중 ${wholeText(done)}개.`,
    old: "아래는 바꾸기 전의 결과입니다.",
  },
  refused: {
    title: "이 질문은 계산할 수 없습니다",
    unknownPath: (path) => `“${path}” 수치는 이 시나리오에서 추출하지 않습니다. 아래에서 초기화하면 빠집니다.`,
    reset: "고정한 수치 풀기",
    scenario: "원래 시나리오로",
  },
  stale: {
    made: (model, before, now) => `모형 ${model}(으)로 만든 링크입니다. 지금의 모형은 ${now}, 당시에는 ${before}입니다.`,
    see: "둘 다 보기",
    hide: "숨기기",
    before: "링크를 만들 때",
    today: "지금",
    loss: "대상국의 손실",
    model: "모형",
  },
  vitals: {
    label: "대상국이 얼마나 버티는지 보여 주는 지표",
    coercivity: "보자력",
    coercivityNote: "전면 차단 뒤, 의존하는 연간 부가가치의 1%\u2060를 잃기까지 버티는 기간",
    days: (text) => `${text}일`,
    beyond: (days) => `> ${wholeText(days)}일`,
    saturation: "포화 손실",
    saturationNote: "전면 차단이 이어질 때 잃는 몫(의존하는 부가가치 대비)",
    remanence: "잔류 의존도",
    remanenceNote: "1년의 차단이 끝나고 1년 뒤 되돌아온 예전 의존의 비율",
    blowBack: "시행국의 손실",
    blowBackNote: (issuer) => `${withParticle(issuer, "이")} 팔지 못하는 금액, 평시 가격 기준`,
    waiting: "계산 중",
    none: "해당 없음",
    unpriced: "집계하지 않음",
    unpricedNote: (issuer) => `모형에 가격이 있는 상품을 ${withParticle(issuer, "이")} 팔지 않음`,
    never: "없음",
  },

  levers: {
    title: "조절값",
    subtitle: (money) => `음영: 표본에서 추출한 범위. 막대: 그 수치 하나가 손실을 움직이는 폭, ${money}.`,
    money: { gdp: "연간 GDP 대비 %", usd: "달러" },
    groups: {
      issuer: (name) => `${name}의 조치`,
      target: (name) => `${name}의 보유와 대응`,
      others: "다른 나라의 대응",
      chain: "공급망의 반응",
    },
    more: (count) => `${count}개 더`,
    fewer: "줄이기",
    reset: "추출값으로",
    resetOf: (name) => `${name}: 추출값으로`,
    pull: (text) => `손실을 ${text}만큼 움직임`,
    drawn: (low, high) => `추출 범위 ${low}~${high}`,
    heldAt: (value) => `${value} 고정`,
    changes: (count, title) => `“${title}”에서 ${count}가지를 바꿈.`,
    noChanges: (title) => `“${title}” 그대로.`,
    resetAll: "초기화",
    pinned: (scenario, target, more) => [`B: “${scenario}”, 대상은 ${target}`, ...more].join("; "),
    pinnedWithout: (measure) => `“${measure}” 제외`,
    pinnedEnds: (ends) => `${ends} 지속`,
    pinB: "B로 고정",
    unpinB: "B 해제",
    open: "조절값",
    close: "닫기",
    declaredUnverified: "선언한 값, 미검증",
  },

  lanes: {
    title: (country, first) =>
      first === undefined
        ? `${withParticle(country, "은")} 재고로 버틴다`
        : `${withParticle(country, "은")} 재고로 몇 주를 버티고, ${first} 산업이 가장 먼저 무너진다`,
    subtitle: "네 가지 기록을 한 시간축에 놓았다. 차트를 끌거나 화살표 키를 쓰면 아래 지도와 흐름도 따라 움직인다.",
    measures: "조치와 대응",
    measuresSubtitle: "검정은 시행국의 조치, 보라는 대상국의 대응",
    output: "생산 유지율",
    halts: "첫 중단",
    haltsSubtitle: "색: 사라진 생산, 중앙값. 점과 선: 처음 멈추는 날의 중앙값과 90% 범위",
    prices: (stream) => `${stream} 가격`,
    pricesSubtitle: (usd) => `평시 가격(kg당 ${usd}달러)의 배수, 로그 눈금, 한 번의 계산`,
    spotOutside: "국외 현물",
    contractOutside: "국외 계약",
    spotInside: "국내 현물",
    foot: (draws, baselines, numbers) => `기준선 ${baselines}개에 걸쳐 수치 ${numbers}개를 추출한 표본 ${wholeText(draws)}개, 주 단위.`,
    none: (country) => `어느 표본에서도 ${country}의 산업 생산은 줄지 않는다.`,
    supplement: "비축과 새 공급",
    chosen: "범위를 보여 줄 산업",
  },

  why: {
    title: (industry, level, day) => `${industry} 산업의 가동률은 왜 ${wholeText(day)}일째에 ${level}인가?`,
    subtitle: "조치에서 중단까지, 고리마다 무엇이 발목을 잡았는가. 모든 수치를 선언한 값으로 둔 계산이다.",
    waiting: "중단에서 거슬러 올라가는 중",
    nothing: (industry, day) => `${wholeText(day)}일째에 ${industry} 산업을 막는 것은 없다.`,
    choose: "산업",
    kinds: {
      measure: "조치",
      facility: "공장",
      input: "투입재",
      link: "운송",
      pool: "공급원",
      surge: "공급원",
      response: "대응",
      end: "추적의 끝",
    },
    response: (share, atMost, begins) =>
      begins === undefined ? `평소 사용량의 ${share}를 충당${atMost ? ", 낼 수 있는 전부" : ""}` : `결정됨, ${begins}일째에 시작`,
    left: (share) => `평소 흐름의 ${share}만 남김`,
    level: (level) => `가동률 ${level}`,
    held: { orders: "주문이 적어 막힘", capacity: "생산능력에 막힘", input: "투입재에 막힘" },
    stock: (now, normal) => `재고 ${now}일분(평소 ${normal}일분)`,
    since: (day) => `${wholeText(day)}일째부터 부족`,
    way: (from, to) => `${from} → ${to}`,
    sent: (stream, share) => `${stream}: 평소 흐름의 ${share}`,
    lag: (days) => `운송에 ${wholeText(days)}일`,
    because: {
      permit: "통과량이 줄었다",
      held: "물량이 보류되었다",
      licence: "물량이 허가를 기다린다",
      pool: "공급원이 부족하다",
      orders: "주문이 줄었다",
    },
    made: (made, stock) => `평소의 ${made} 생산, 재고 ${stock}`,
    asked: (share, buyer) => `평소의 ${share} 수요, 가장 큰 구매자는 ${buyer}`,
    ends: {
      orders: "주문뿐이며, 이 경로에 조치는 없다",
      full: "완전 가동 중이다",
      feedback: "재활용을 거쳐 부족이 부족을 낳는다",
      use: "평소보다 많이 쓴다",
    },
  },

  flows: {
    element: "원소",
    contained: (element) => `${element} 함유량`,
    mapFoot: "국가 윤곽: Natural Earth. 국경에 대한 견해를 나타내지 않는다. 먼 상대국은 테두리에 놓았다.",
    waiting: "흐름을 따라가는 중입니다.",
    none: (element, country) => `${withParticle(country, "은")} 여기서 ${withParticle(element, "을")} 쓰지 않는다.`,
    sankeyTitle: (country, share, element, stage, least) =>
      `${country} 산업은 여전히 ${element}의 ${share}를 받는다. 가장 좁은 곳은 ${stage} 단계로 ${least}만 통과시킨다`,
    sankeyAll: (country, element) => `${country} 산업에 닿는 ${withParticle(element, "은")} 줄지 않았다`,
    sankeySubtitle: (element, country, day) =>
      `${country}까지 오는 ${element}, 연간 t. 옅은 색: 이전. 짙은 색: ${wholeText(day)}일째부터 4주 동안의 속도, 재고 포함`,
    sankeyFoot: "연삭 스크랩의 순환은 되돌아오는 곳에서 끊어 양 끝에 그렸다.",
    sankeyStock: (country, element, stage, least) =>
      `${country} 산업이 쓰는 ${withParticle(element, "은")} 아직 재고로 모두 채워진다. 가장 좁은 곳은 ${stage} 단계로 ${least}만 통과시킨다`,
    nowInB: "B: 현재, 연 t",
    sankeyHeads: ["출발", "도착", "이전, 연간 t", "지금, 연간 t"],
    others: "기타",
    supplements: "비축·새 공급",
    stagesLower: ["채굴", "분리정제", "금속 제조", "자석 제조", "부품", "산업"],
    description: (before, now) => `이전에는 연간 ${before}t, 지금은 ${now}t이 도착한다.`,
  },

  curve: {
    flow: "시행국 흐름 가운데 보류된 비율, 강도마다 반년",
    foot: "다섯 강도를 올렸다가 내린다. 제3국이 보내는 물량 속 시행국 함유분도 포함한다.",
    none: "맞서는 두 나라가 없어 곡선도 없다.",
    waiting: "곡선을 계산하는 중입니다.",
  },
  blowBack: {
    valueAdded: "잃은 부가가치",
    exports: "팔지 못한 수출",
    ownLost: "자국 산업이 잃은 부가가치",
    foot: "대상국은 부가가치, 시행국은 매출이므로 서로 다른 값이다.",
    waiting: "시행국이 치르는 비용을 계산하는 중입니다.",
    unpriced: (issuer) => `모형에 가격이 있는 상품을 ${withParticle(issuer, "이")} 팔지 않으므로, 스스로 잃는 것은 집계하지 않는다.`,
  },
  ladder: {
    footOf: (country) => `${country}의 수단.`,
    headsOfB: ["B: 줄인 손실, USD", "B: 5%", "B: 95%"],
    foot: "제때 결정해 준비 기간이 이미 지난 것으로 본다. 조절값으로 고정한 것은 반영하지 않는다.",
    waiting: "대책을 계산하는 중입니다.",
  },

  foot: {
    made: (draws, seed, model, asOf) =>
      `표본 ${wholeText(draws)}개, 시드 ${seed}, 모형 ${model}, 주 단위, ${dateText(asOf)} 기준 자료. 이 링크는 모든 수치를 마지막 비트까지 재현한다.`,
    unverified: (count, names, outstanding) =>
      count === 0
        ? outstanding === 0
          ? "이 결론을 혼자 좌우하는 수치는 없다."
          : "이 결론을 좌우하는 수치는 모두 검증된 사실이다."
        : `이 결론을 좌우하는 수치 가운데 ${count}개는 검증되지 않았다: ${names.join(", ")}.`,
  },
};
