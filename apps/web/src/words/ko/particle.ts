/** A word with the particle that its last sound asks for: `일본이`, `한국은`; `으로` loses its vowel after ㄹ too. */
export function withParticle(word: string, particle: "이" | "은" | "을" | "과" | "으로" | "이라" | "이다"): string {
  return `${word}${particleOf(word, particle)}`;
}

const afterVowel = { 이: "가", 은: "는", 을: "를", 과: "와", 으로: "로", 이라: "라", 이다: "다" } as const;
/** Signs that are read in Korean and how their reading ends: percent (퍼센트) and most letters with a vowel, L, M, N and R with a consonant. */
const endsInConsonant = /[LMNRlmnr0136-8]$/;

/** The particle alone, for a word that stands beside it in the sentence. */
export function particleOf(word: string, particle: keyof typeof afterVowel): string {
  const last = word.replace(/[)”’"'\s\u2060]+$/, "").at(-1) ?? "";
  const code = last.charCodeAt(0) - 0xac00;
  const hangul = code >= 0 && code < 11172;
  const final = hangul ? code % 28 : endsInConsonant.test(last) ? (/[lr178]/i.test(last) ? 8 : 1) : 0;
  return final === 0 || (particle === "으로" && final === 8) ? afterVowel[particle] : particle;
}
