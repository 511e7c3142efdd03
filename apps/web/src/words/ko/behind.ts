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
