import { createHmac } from 'node:crypto';
import { PostHog } from 'posthog-node';
import { environment } from '../environment.js';
import type { Customer } from '../models/customer.js';

const posthog = new PostHog(environment.POSTHOG_PROJECT_KEY, { host: 'https://eu.i.posthog.com' });

/** A number that stands for the customer at PostHog. Nobody there can turn it back. */
function analyticsId(customer: Customer): string {
  return createHmac('sha256', environment.SESSION_SECRET).update(customer.id).digest('hex');
}

/** Counts an order, if the customer switched analytics on. */
export function countOrder(customer: Customer | null, lines: number): void {
  if (!customer?.analyticsConsent) return;
  posthog.capture({ distinctId: analyticsId(customer), event: 'order placed', properties: { lines } });
}

/** Counts a search, if the customer switched analytics on. */
export function countSearch(customer: Customer | null, searchTerm: string): void {
  if (!customer?.analyticsConsent) return;
  posthog.capture({ distinctId: analyticsId(customer), event: 'products searched', properties: { searchTerm } });
}

export async function stopCounting(): Promise<void> {
  await posthog.shutdown();
}
