import { PostHog } from 'posthog-node';

export const insights = new PostHog('phc_club');
