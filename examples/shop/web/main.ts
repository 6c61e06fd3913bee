import { showConsentBanner } from './consent-banner.js';

const banner = document.querySelector<HTMLElement>('#privacy-choices');
const projectKey = document.documentElement.dataset.analytics;
if (banner && projectKey) showConsentBanner(projectKey, banner);
