import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url(),
  SESSION_SECRET: z.string().min(32),
  FIELD_KEY: z.base64().length(44),
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  POSTMARK_SERVER_TOKEN: z.string(),
  POSTHOG_PROJECT_KEY: z.string(),
  DHL_API_KEY: z.string(),
  STAFF_KEY: z.string().min(32),
  PORT: z.coerce.number().default(3000),
});

/** Settings of this process, checked once when it starts. */
export const environment = schema.parse(process.env);
