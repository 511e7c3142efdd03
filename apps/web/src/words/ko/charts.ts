import { type ChartMessages, messages, thousands } from "@coercivity/charts";
import { withParticle } from "./particle.ts";

const whole = (value: number): string => thousands(value);

/** What the charts of the Valve and of exposure say themselves; those of the other screens speak English with them. */
export const charts: ChartMessages = {
  ...messages,
  percent: (number) => `${number}%`,
  baseline: "기준선: 조치 없음",
  oneRun: "한 번의 계산",
  half: "50%",
  nineTenths: "표본의 90%",
  day: (day) => `${whole(day)}일째`,
  noHalt: "중단 없음",
  haltsIn: (share) => `표본의 ${share}에서 중단`,
  never: "없음",
  haltHeads: ["산업", "첫 중단, 일", "5%, 일", "95%, 일", "표본 비율"],
  times: (value) => `${value}배`,
  stageShare: (share) => `이전의 ${share}`,
  tonnes: (tonnes) => `${tonnes}t`,
  tint: { cohorts: "중단한 집단, 여덟 중:", missing: "사라진 생산, 중앙값:" },
  over: (share) => `${share}% 초과`,
  under: (share) => `${share}% 미만`,
  between: (low, high) => `${low}–${high}%`,
  usd: [
    [1e12, "조 달러"],
    [1e8, "억 달러"],
    [1e4, "만 달러"],
    [1, "달러"],
  ],
  sum: (number, unit) => `${number}${unit}`,
  monthOf: (month, year) => `${year}년 ${month}`,
  dateAndDay: (date, month, year, day) => `${year}년 ${month} ${date}일, ${whole(day)}일째`,
  acts: {
    none: "아무도 조치하지 않는다",
    answered: (issuer, from, target, answer) =>
      `${withParticle(issuer, "이")} ${whole(from)}일째에 조치하고, ${withParticle(target, "은")} ${answer <= from ? "곧바로" : `${whole(answer)}일째부터`} 대응한다`,
    alone: (issuer, from) => `${withParticle(issuer, "이")} ${whole(from)}일째에 조치하고, 대응은 없다`,
    heads: ["누가", "무엇을", "시작, 일", "끝, 일", "발효까지, 일"],
  },
  output: {
    noDip: (line, days) => `${line}: ${whole(days)}일 동안 생산이 유지된다`,
    dip: (line, share, day) => `${line} 생산은 ${whole(day)}일째 무렵 평소의 ${share}로 가장 낮다`,
    compare: (a, b) => `가장 낮을 때 생산은 A에서 평소의 ${a}, B에서 ${b}이다`,
    difference: (points, less) => `가장 낮을 때 B의 생산은 A보다 ${points}%p ${less ? "적다" : "많다"}`,
    alike: "가장 낮을 때 A와 B의 차이는 뚜렷하지 않다",
    subtitle: (stepDays, runs, bands, b) =>
      [
        `생산, 평소 대비 %, ${stepDays === 7 ? "매주" : stepDays === 1 ? "매일" : `${stepDays}일마다`}`,
        runs > 1 ? `표본 ${whole(runs)}개의 중앙값` : "한 번의 계산",
        ...(bands === undefined ? [] : [`${bands}의 50%·90% 범위`]),
        ...(b ? ["B는 파선"] : []),
      ].join(", "),
    reading: (line, value, range) => `${line} ${value}${range === undefined ? "" : ` (${range})`}`,
    day: "일",
    low: (line) => `${line}, 5%`,
    high: (line) => `${line}, 95%`,
  },
  curve: {
    stands: (country) => `${withParticle(country, "은")} 전면 차단도 견딘다`,
    knee: (country, knee, left) => `${withParticle(country, "은")} ${withParticle(knee, "이")} 보류될 때까지 버티다가 ${left}까지 떨어진다`,
    bends: (country, left) => `보류가 늘수록 ${withParticle(country, "은")} 밀려 ${left}까지 떨어진다`,
    subtitle: (withheld, low, runs) =>
      `의존 산업의 생산 유지율, %(축은 ${low}부터), 가로축은 ${withheld}${runs > 1 ? `. 표본 ${whole(runs)}개의 중앙값, 조일 때 90% 범위` : ". 한 번의 계산"}`,
    tightening: "조임",
    easing: "풀림",
    kneeAt: (severity) => `꺾임점 ${severity}`,
    saturation: (output) => `포화: 생산의 ${output}`,
    lingers: (share) => `남는 손실 ${share}`,
    heads: ["보류 비율", "방향", "평소 대비 생산", "5%", "95%"],
  },
  map: {
    asBefore: (target) => `${withParticle(target, "은")} 이전만큼 받고 있다`,
    nobody: (loser, target) => `${withParticle(loser, "이")} ${target}에 보내지 않는 몫을 대신하는 나라는 없다`,
    takenUp: (gainers, share, loser, target) =>
      `${withParticle(loser, "이")} ${target}에 보내지 않는 몫의 ${share}를 ${withParticle(gainers.join("·"), "이")} 대신한다`,
    subtitle: (quantity, day) => `${quantity}, ${whole(day)}일째 속도의 연간 t. 굵기는 t의 제곱근에 비례하며, 옅은 색은 조치 이전`,
    sends: (target, now) => `${target}행 연 ${now}t`,
    sendsNow: (target, now, before) => `${target}행 연 ${now}t, 이전 ${before}`,
    far: (name, sends) => `${name}: ${sends}`,
    toFar: (name, tonnes) => `${name}행, 연 ${tonnes}t`,
    fromFar: (name, tonnes) => `${name}발, 연 ${tonnes}t`,
    heads: ["출발", "도착", "이전, 연간 t", "지금, 연간 t"],
  },
  ladder: {
    none: "뚜렷하게 손실을 막는 대책은 없다",
    title: (pillar, avoided, lost, cost) =>
      `가장 많이 막는 대책은 ${pillar}: ${lost === undefined ? "" : `손실 ${lost} 가운데 `}${avoided}, 비용은 연 ${cost}`,
    subtitle: (unit, runs) =>
      `막은 손실과 연간 비용, ${unit}, 같은 눈금${runs > 1 ? `. 표본 ${whole(runs)}개의 중앙값과 90% 범위` : ". 한 번의 계산"}. 오른쪽: 갖추기까지 걸리는 해`,
    avoids: "막은 손실",
    costs: "연간 비용",
    lead: "준비 기간, 년",
    inPlace: "이미 있음",
    heads: ["대책", "막은 손실, 달러", "5%", "95%", "비용, 연간 달러", "최저", "최고", "준비 기간, 일", "최단", "최장"],
  },
  survive: {
    all: "부족해지기 전에 되돌아오는 것은 없다",
    some: (few, rows, widest) =>
      `${rows}개 가운데 ${few}개가 대안이 마련되기 전에 바닥나며, 격차는 ${withParticle(widest, "이")} 가장 크다`,
    none: "모두 부족해지기 전에 되돌아온다",
    subtitle: "버티는 날수(점)와 대안까지의 날수(막대), 범위와 함께. 로그 눈금, 격차가 큰 순",
    survive: "버팀",
    recover: "회복",
    lasts: "바닥나지 않음",
    tick: (days) => (days % 365 === 0 ? `${whole(days / 365)}년` : `${days}일`),
    heads: ["대상", "버티는 기간, 일", "최저", "최고", "대안까지, 일", "최저", "최고"],
  },
  heat: {
    cell: (value, low, high) => `${value}%, ${low}–${high}`,
    unit: "비율, %:",
    under: (share) => `${share} 미만`,
    over: (share) => `${share} 이상`,
    direct: "직접",
    embedded: "내재",
    anyStage: "어느 단계든",
    dumbbell: (direct, embedded, anyStage) => `직접 ${direct}%, 내재 ${embedded}%, 어느 단계든 ${anyStage}%`,
  },
  dependence: {
    title: (who, low, high, first, last) =>
      `${who}에 관한 공표 수치는 ${first === last ? `${first}년에` : `${first}~${last}년에`} ${low}에서 ${high}까지 벌어진다`,
    none: (who) => `${who}에 관한 공표 수치가 없다`,
    subtitle: (on, low) =>
      `${on} 의존도, %(축은 ${low}부터). 고리: 공표 수치, 범위가 저마다 달라 잇지 않는다. 선과 점: 이 모형의 값, 90% 범위`,
    heads: ["계열", "연도", "비율", "5%", "95%", "범위"],
    published: "공표",
    ring: (share, scope) => `${share}, ${scope}`,
  },
  sideLoss: (who, what) => `${who}: ${what}`,
  blowBack: {
    none: (target, issuer) => `이 조치로 ${withParticle(target, "과")} ${issuer} 모두 이렇다 할 손실이 없다`,
    little: (issuer, target) => `${issuer}의 손실은 ${target}의 손실에 비해 작다`,
    part: (issuer, share, target) => `${issuer}의 손실은 ${target}의 손실의 ${share}이다`,
    alike: (issuer, target) => `${withParticle(issuer, "과")} ${target}의 손실 차이는 뚜렷하지 않다`,
    more: (issuer, target) => `이 조치로 ${withParticle(issuer, "이")} ${target}보다 더 잃는다`,
    subtitle: (unit, days, runs) =>
      `${whole(days)}일 동안의 손실, ${unit}${runs > 1 ? `, 표본 ${whole(runs)}개의 중앙값과 90% 범위` : ", 한 번의 계산"}`,
    heads: ["누가", "무엇을", "손실, 달러", "5%, 달러", "95%, 달러"],
  },
  months: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
};
