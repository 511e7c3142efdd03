import type { BehindWords } from "../behind.ts";
import { wholeText } from "../numbers.ts";

/** What stands behind a number that draws gave, and what others have published of the same. */
export const behind: BehindWords = {
  drawn: (draws) => `표본 ${wholeText(draws)}개의 중앙값과, 열에 아홉이 드는 범위입니다.`,
  loss: {
    title: (country) => `${country}의 손실`,
    how: (days) =>
      `표본마다 산업별·주별로 빠진 생산 비율에 그 산업의 하루 부가가치와 그 주의 날수를 곱해 ${wholeText(days)}일 동안 더합니다.`,
    share: "1년의 국내총생산으로 나눕니다:",
    halt: "날짜는 한 산업의 여덟 집단 가운데 첫 집단의 생산이 평소의 절반 아래로 내려간 첫날입니다.",
  },
  coercivity: (country) =>
    `시행국이 보내는 모든 것을, 제품 속 함유분까지, 끝없이 끊습니다. ${country}의 의존 부가가치 1년분 가운데 1%\u2060를 잃을 때까지의 날수입니다.`,
  saturation: "같은 차단에서, 계산 기간 동안 잃은 몫을 같은 기간 의존하는 전체 부가가치와 견줍니다.",
  remanence:
    "모든 것을 1년 동안 끊었다가 다시 통과시킵니다. 그다음 1년의 마지막 분기에 시행국이 차지하는 몫(금액 기준)을 평시의 몫과 견줍니다.",
  blowBack: "표본마다 주별로, 팔지 못한 가격 있는 품목의 수출을 평시 가격으로 셉니다. 부가가치가 아니라 매출입니다.",
  made: "무엇으로 이루어지는가",
  gdp: (country) => `${country}의 국내총생산`,
  moved: "가장 크게 움직이는 수치",
  own: (country) => `이 값을 위해 추출한 ${country}의 수치(일부)`,
  none: "두드러지는 것이 없습니다.",
  figures: {
    measures: "조치마다 근거 법령과 그 조치를 좌우하는 수치입니다. 법령에 없는 것은 이유를 밝혀 가정한 것입니다.",
    prices:
      "평시 가격에서 출발해, 요청한 것보다 적게 오고 사슬의 재고가 줄수록 현물이 오르며, 사용자가 낼 수 있는 최고 가격에서 멈춥니다. 계약은 현물을 따릅니다. 모든 수치를 선언한 값으로 둔 한 번의 계산입니다.",
    curve:
      "시행국이 보내는 것 가운데 점점 많은 몫을 단계마다 반년씩 막았다가 다시 단계별로 풉니다. 거기에 의존하는 것 가운데 아직 만들어지는 몫을 셉니다.",
    pillars:
      "같은 표본을 수단이 첫날부터 갖춰진 상태로 다시 계산합니다. 준비 기간은 이미 지난 것으로 봅니다. 수단 없이 잃는 것에서 있을 때 잃는 것을 뺀 것이 줄인 손실이며, 비용은 따로 적습니다.",
    before: "이전: 발표된 수치에 가장 잘 맞는 해입니다. 그 수치와 어긋나는 정도는 근거 화면에 있습니다.",
    now: "현재: 모든 수치를 선언한 값으로 둔 계산에서, 보는 날부터 4주 동안의 속도입니다.",
    evidence: "이 해의 바탕이 되는 수치",
    byLaw: (measure, law) => `${measure} (${law})`,
  },
  fields: {
    leadDays: "준비 기간",
    yearlyCostShare: "연간 비용, 그 가치 대비",
    shareOfUse: "채우는 사용량의 몫",
    daysOfUse: "비축한 사용 일수",
    releaseDays: "방출까지의 날수",
    triggerShare: "방출을 시작하는 사용자 재고",
    capexUsdPerKgYear: "연 1kg에 드는 자본",
    technologyDelayDays: "기술이 없어 늦어지는 날수",
    adversePerYear: "허가를 막는 결정, 연간",
    outDays: "그때 멈추는 날수",
    permitLuck: "허가 운",
    trackRecord: "실현된 계획의 비율",
    capitalChargeShare: "연간 이자와 감가상각",
    overrunShare: "계획을 넘는 지연",
    kgPerKg: "대신 쓰는 것의 필요량",
    rampDays: "전체 규모까지의 시간",
    deadDays: "아무 결정이 없는 날수",
    queueStages: "대기 단계 수",
    comply: "따르는 판매자",
    threshold: "적용되는 가치 비율",
    nexusShare: "그 기술에 기대는 생산",
    overBlockedShare: "풀려 있는데도 막힌 몫",
    elasticity: "주문이 가격을 따르는 정도",
    push: "가격을 미는 정도",
    rivalCut: "경쟁자가 줄이는 생산",
    floorUsdPerKg: "가격의 하한",
    costShare: "비용에 더해지는 몫",
    delayDays: "늦어지는 날수",
    usdPerKg: "평시 가격",
    priceJump: "발표에 뛰는 폭",
    priceUnservedPerWeek: "요청분이 모두 안 올 때 주간 상승",
    priceThinness: "시행국이 다 팔 때 시장이 얇은 정도",
    priceStockPerWeek: "사슬에 재고가 없을 때 주간 상승",
    priceLookAheadDays: "거래자가 내다보는 날수",
    priceReversionPerWeek: "계약이 현물을 당기는 힘, 주간",
    priceContractPerWeek: "현물이 계약을 당기는 힘, 주간",
    priceAnchorPerWeek: "계약이 평시로 돌아가는 정도, 주간",
    priceChoke: "자석 사용자가 내는 최고 가격",
    priceChokeOxides: "산화물·금속 사용자가 내는 최고 가격",
  },
  estimates: {
    title: (country, above, of) => `${country}에 대해 발표된 추정치 ${of}개 가운데 ${above}개가 이 계산보다 높다`,
    subtitle:
      "국내총생산 손실, %. 이 계산은 첫해의 중앙값과 열에 아홉이 드는 범위다. 추정치마다 끊는 것과 기간이 다르며 평균하지 않는다. 열면 출처가 나온다.",
    none: (country) => `희토류 차단이 ${country}에 주는 손실에 대해 발표된 추정치는 원장에 없다.`,
    heads: ["누가, 언제", "%", "무엇을 얼마 동안 끊는가"],
    thisRun: "이 계산",
    asAsked: "위의 질문대로, 첫해",
    months: (months) => `${months}개월`,
    noEnd: "기간 언급 없음",
  },
  difference: (share, less, low, high, ofGdp) =>
    `같은 추출끼리 견주면 B의 손실이 A보다 ${ofGdp ? "연간 GDP의 " : ""}${share} ${less ? "적다" : "많다"}(B에서 A를 뺀 값: 열에 아홉은 ${low}에서 ${high}).`,
};
