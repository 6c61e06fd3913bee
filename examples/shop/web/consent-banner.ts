import { posthog } from 'posthog-js';

const choiceKey = 'analytics-choice';
const sixMonths = 182 * 24 * 60 * 60 * 1000;

/** Nothing is stored or sent before the visitor says yes. The page is counted without its query, which can hold anything. */
function startAnalytics(projectKey: string): void {
  posthog.init(projectKey, { api_host: 'https://eu.i.posthog.com', person_profiles: 'never', capture_pageview: false });
  posthog.capture('$pageview', { visitedPage: location.pathname });
}

/** The last answer, or null where there is none or it is older than six months. */
function lastChoice(): 'yes' | 'no' | null {
  const [choice, at] = (localStorage.getItem(choiceKey) ?? '').split(' ');
  return Date.now() - Number(at) < sixMonths && (choice === 'yes' || choice === 'no') ? choice : null;
}

function decide(projectKey: string, choice: 'yes' | 'no'): void {
  localStorage.setItem(choiceKey, `${choice} ${Date.now()}`);
  if (choice === 'yes') startAnalytics(projectKey);
  else if (posthog.__loaded) posthog.opt_out_capturing();
}

/** Shows the banner until somebody has chosen; the footer link opens it again. */
export function showConsentBanner(projectKey: string, banner: HTMLElement): void {
  const choice = lastChoice();
  if (choice === 'yes') startAnalytics(projectKey);
  banner.hidden = choice !== null;
  for (const answer of ['yes', 'no'] as const) {
    banner.querySelector(`[data-answer="${answer}"]`)?.addEventListener('click', () => {
      decide(projectKey, answer);
      banner.hidden = true;
    });
  }
}
