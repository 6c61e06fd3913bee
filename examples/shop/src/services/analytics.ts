import { createHmac } from 'node:crypto';
import { PostHog } from 'posthog-node';
import { environment } from '../environment.js';
import type { Customer } from '../models/customer.js';

const posthog = new PostHog(environment.POSTHOG_PROJECT_KEY, { host: 'https://eu.i.posthog.com' });

/** A number that stands for the customer at PostHog. Nobody there can turn it back. */
function analyticsId(customer: Customer): string {
  return createHmac('sha256', environment.SESSION_SECRET).update(customer.id).digest('hex');
}

/** Counts an event, if the customer switched analytics on. */
export function count(customer: Customer | null, event: string, properties: Record<string, number | string> = {}): void {
  if (!customer?.analyticsConsent) return;
  posthog.capture({ distinctId: analyticsId(customer), event, properties });
}

export async function stopCounting(): Promise<void> {
  await posthog.shutdown();
}
