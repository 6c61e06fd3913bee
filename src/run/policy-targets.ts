import type { Inventory, PolicySettings } from '../core/inventory.js';

/** The forms that a policy is written in, by name. */
export const policyFormats = ['html', 'fragment', 'markdown', 'json'] as const;
/** One of those forms. */
export type PolicyFormat = (typeof policyFormats)[number];

/** One policy to publish: a notice in a language, and the files that it goes to by format. */
export interface PolicyTarget {
  readonly notice?: string;
  readonly language: string;
  readonly outputs: readonly (readonly [PolicyFormat, string])[];
}

/** Which of an inventory's policies are meant; each of them where nothing is named. */
export interface TargetChoice {
  readonly notice?: string;
  readonly language?: string;
}

/** The language that an inventory without `policy` is told in. */
const usualLanguage = 'en';

/** Every policy that an inventory yields: one for each notice and language, or the one for all. Further notices and languages write to files that carry their id: `privacy.applicants.de.html`. */
export function policyTargets({ policy, notices }: Inventory, chosen: TargetChoice = {}): PolicyTarget[] {
  const own = policy?.language ?? usualLanguage;
  const all = Object.entries(notices ?? {});
  const told = all.length === 0 ? [[undefined, undefined] as const] : all;
  return told
    .filter(([id]) => chosen.notice === undefined || id === chosen.notice)
    .flatMap(([id, notice]) => {
      const languages = notice?.languages ?? policy?.languages ?? [own];
      return languages
        .filter((language) => chosen.language === undefined || language === chosen.language)
        .map((language) => ({
          ...(id === undefined ? {} : { notice: id }),
          language,
          outputs: outputsOf(notice?.out ?? policy?.out, [
            ...(id === undefined || notice?.out ? [] : [id]),
            ...(language === own ? [] : [language]),
          ]),
        }));
    });
}

function outputsOf(out: PolicySettings['out'], marks: readonly string[]): PolicyTarget['outputs'] {
  return policyFormats.flatMap((format) => {
    const path = out?.[format];
    return path === undefined ? [] : [[format, marked(path, marks)] as const];
  });
}

/** `public/privacy.html` with marks `applicants`, `de` is `public/privacy.applicants.de.html`. */
function marked(path: string, marks: readonly string[]): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
  return [path.slice(0, end), ...marks].join('.') + path.slice(end);
}
