import { posthog } from 'posthog-js';

const choiceKey = 'analytics-choice';

/** Nothing is loaded or stored before the visitor says yes. */
function startAnalytics(projectKey: string): void {
  posthog.init(projectKey, { api_host: 'https://eu.i.posthog.com', person_profiles: 'never', ip: false });
}

function decide(projectKey: string, choice: 'yes' | 'no'): void {
  localStorage.setItem(choiceKey, choice);
  if (choice === 'yes') startAnalytics(projectKey);
  else if (posthog.__loaded) posthog.opt_out_capturing();
}

/** Shows the banner until somebody has chosen; the footer link opens it again. */
export function showConsentBanner(projectKey: string, banner: HTMLElement): void {
  const choice = localStorage.getItem(choiceKey);
  if (choice === 'yes') startAnalytics(projectKey);
  banner.hidden = choice !== null;
  for (const answer of ['yes', 'no'] as const) {
    banner.querySelector(`[data-answer="${answer}"]`)?.addEventListener('click', () => {
      decide(projectKey, answer);
      banner.hidden = true;
    });
  }
}
