import { isCountryCode, nearestCountry, type Problem } from "@coercivity/domain";
import { messages } from "../messages.ts";
import { typedProblem } from "../typed-problem.ts";

/** No problem where the text is a country's code, of the world model or not; else one that names the nearest. */
export function isoCountry(text: string): Problem[] {
  if (isCountryCode(text)) return [];
  const near = nearestCountry(text);
  return [
    typedProblem(
      "unknown-country",
      messages.unknown("country", text),
      near === undefined ? messages.countryCodes : messages.didYouMean([near]),
    ),
  ];
}
