import type { FieldWords } from "../field.ts";
import type { LeverWords } from "../levers.ts";
import { numberText, shareText, wholeText } from "../numbers.ts";

/** The words of the field that stand on more than one screen. */
export const field: FieldWords = {
  applications: {
    "aircon-lifts": "에어컨·승강기",
    catalysts: "촉매",
    ceramics: "세라믹",
    "chip-polishing": "반도체 연마",
    "defence-aerospace": "방위·항공우주",
    electronics: "전자",
    "ev-traction": "전기차",
    glass: "유리",
    "lasers-fibre": "레이저·광섬유",
    machinery: "기계",
    medical: "의료기기",
    metallurgy: "금속",
    vehicles: "자동차",
    wind: "풍력발전기",
  },
  elements: {
    La: "란타넘",
    Ce: "세륨",
    NdPr: "네오디뮴·프라세오디뮴",
    Sm: "사마륨",
    Eu: "유로퓸",
    Gd: "가돌리늄",
    Tb: "테르븀",
    Dy: "디스프로슘",
    Ho: "홀뮴",
    Er: "어븀",
    Tm: "툴륨",
    Yb: "이터븀",
    Lu: "루테튬",
    Y: "이트륨",
  },
  parts: {
    "compressor and lift motors": "압축기·승강기",
    "drive actuators, speakers and small motors": "드라이브·음향",
    "permanent-magnet generators": "발전기",
    "servo motors and spindles": "서보모터",
    "steering, pump and sensor motors": "소형 모터",
    "traction motors": "구동모터",
  },
  stages: ["채굴", "분리정제", "금속", "자석", "부품", "산업"],
  industryOf: (application, country) => `${country} ${application}`,
  inText: (country) => country,
  between: { sentences: " ", parts: ", " },
  list: (names) => names.join("·"),
};

/** What the numbers that can be moved are called, and how their values are said. */
export const levers: LeverWords = {
  parts: {
    permit: "통과 비율",
    hold: "보류 비율",
    onsetDays: "효력이 나타나기까지의 날수",
    flushPerWeek: "해제 후 주당 방출",
    detect: "우회 적발 비율",
    care: "위협에 따르는 판매자",
    capacity: "남은 생산능력",
    meanDays: "허가까지 걸리는 시간",
    approval: "허가되는 신청",
    validityDays: "허가 유효 기간",
    coveredShare: "일반 허가 적용 비율",
    reliefPerWeek: "합의에 따른 주당 해제",
    releaseCap: "한 번에 방출되는 최대량",
    capTonnes: "쿼터",
    firstBatchShare: "1차 배정 비율",
    outputShare: "허용 생산량",
  },
  ofMeasure: (part, measure) => `${part}(${measure})`,
  supplementParts: {
    kg: "규모",
    kgPerDay: "유량",
    delayDays: "방출까지의 날수",
    triggerShare: "방출을 시작하는 재고 수준",
  },
  supplements: {
    "jpn-reserve": "국가 비축",
    "kor-reserve": "공공 비축",
    "kor-reserve-nd": "네오디뮴 비축",
    "lynas-dy-japan": "말레이시아산 디스프로슘",
    "lynas-tb-japan": "말레이시아산 테르븀",
  },
  ofSupplement: (supplement, part) => (part === "유량" ? supplement : `${supplement}: ${part}`),
  responses: {
    diffusion: "입계확산",
    "finish-at-home": "자석 소재의 국내 가공",
    "heavy-free-designs": "중희토류 없는 모터",
    "heavy-separation-abroad": "협력국의 중희토류",
    "idle-lines": "유휴 설비 재가동",
    "lower-grades": "냉각 강화 설계와 낮은 등급",
    "magnet-free-motors": "자석 없는 모터",
    "more-swarf-plants": "연삭 스크랩 재활용 공장 증설",
    "new-magnet-plants": "새 자석 공장",
    "new-makers": "새 공급사 승인",
    "scrap-recycling": "폐제품 재활용",
    "thrift-in-use": "사용량 절감",
  },
  responseParts: {
    share: "적용 범위",
    spellDays: "시작 전 부족 기간",
    leadDays: "작동까지의 시간",
    rampDays: "완전 가동까지의 시간",
    triggerShare: "시작하게 하는 부족 수준",
    kgPerKg: "대체 물질 소요량",
    overrunShare: "계획을 넘는 지연",
    technologyDelayDays: "기술 부족에 따른 지연",
    firstYear: "첫해 가동 비율",
    secondYear: "둘째 해 가동 비율",
    laterYears: "셋째 해 이후 가동 비율",
    adversePerYear: "연간 허가 취소 판결",
    outDays: "판결 한 번에 멈추는 날수",
    permitLuck: "허가의 운",
  },
  ofResponse: (response, part) => `${response}: ${part}`,
  cover: "공급망 전체의 재고",
  coverOf: (country) => `공급망 전체의 재고, ${country}`,
  headroom: {
    mine: "광산의 여유 능력",
    crack: "분해 공정의 여유 능력",
    separate: "분리정제의 여유 능력",
    metal: "금속 제조의 여유 능력",
    magnet: "자석 제조의 여유 능력",
    part: "부품 제조의 여유 능력",
    product: "산업의 여유 능력",
  },
  coverSigma: "기업 간 재고 차이",
  valueAdded: (industry) => `${industry} 부가가치`,
  baseline: "자료가 허용하는 기준선 가운데 어느 것인가",
  parameters: {
    orderCap: "구매자의 최대 주문량",
    releaseCap: "한 번에 나가는 최대량",
    stockRebuildDays: "구매자가 재고를 다시 쌓는 시간",
    poolRebuildDays: "생산자가 재고를 다시 쌓는 시간",
    demandMemoryPerWeek: "생산자가 수요를 알아채는 속도",
    expectedUseFloor: "구매자가 예상하는 최소 사용량",
    fillMemoryGain: "판매자에 대한 신뢰가 바뀌는 속도",
    fillMemoryFloor: "판매자에 대한 최소 신뢰",
    sourcingExponent: "납품 실적에 따라 주문이 옮겨 가는 정도",
    issuerOwnFirst: "시행국이 자국 사용자에게 먼저 공급",
    linkGrowthPerWeek: "새 거래 경로가 커지는 속도",
    byProductCeiling: "폐기 전 부산물 보유 한도",
    haltLevel: "생산 라인이 멈추는 가동 수준",
    frontLoadTarget: "효력 전 선구매",
    hoardTarget: "시행 중 사재기",
  },
  unitValue: (value, unit) => {
    if (unit === "share") return shareText(value);
    if (unit === "share per week") return `주당 ${shareText(value)}`;
    if (unit === "days") return `${wholeText(value)}일`;
    if (unit === "kg/day") return `연 ${wholeText((value * 365) / 1000)}t`;
    if (unit === "kg") return `${wholeText(value / 1000)}t`;
    if (unit === "USD/kg") return `kg당 ${numberText(value)}달러`;
    if (unit === "USD/kg/y") return `연 1kg당 ${numberText(value)}달러`;
    if (unit === "switch") return value >= 0.5 ? "예" : "아니요";
    if (unit.startsWith("times")) return `${numberText(value)}배`;
    return unit === "USD/day" ? `연 ${numberText((value * 365) / 1e8)}억 달러` : numberText(value);
  },
};
