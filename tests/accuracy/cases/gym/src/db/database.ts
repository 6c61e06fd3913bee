import { drizzle } from 'drizzle-orm/d1';

export const db = drizzle((globalThis as { DB?: never }).DB as never);
