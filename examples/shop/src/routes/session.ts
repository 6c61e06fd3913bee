import type { NextFunction, Request, Response } from 'express';
import { MoreThan } from 'typeorm';
import { database } from '../database.js';
import { AccessLogEntry } from '../models/access-log-entry.js';
import type { Customer } from '../models/customer.js';
import { Session } from '../models/sign-in.js';
import { hashToken, newToken } from '../services/secrets.js';

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/** Signs a browser in: the cookie holds a random token, the database its hash. */
export async function startSession(response: Response, customer: Customer): Promise<void> {
  const { token, tokenHash } = newToken();
  await database.getRepository(Session).save({ tokenHash, customer, expiresAt: new Date(Date.now() + thirtyDays) });
  response.cookie('session_id', token, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: thirtyDays });
}

export async function endSession(request: Request, response: Response): Promise<void> {
  const token: unknown = request.cookies.session_id;
  if (typeof token === 'string') await database.getRepository(Session).delete({ tokenHash: hashToken(token) });
  response.clearCookie('session_id');
}

/** The customer who is signed in, or null. */
export async function signedIn(request: Request): Promise<Customer | null> {
  const token: unknown = request.cookies.session_id;
  if (typeof token !== 'string') return null;
  const sessions = database.getRepository(Session);
  const session = await sessions.findOneBy({ tokenHash: hashToken(token), expiresAt: MoreThan(new Date()) });
  return session?.customer ?? null;
}

/** Writes down who asked for a page that attackers like, once the answer is known. */
export function logAccess(request: Request, response: Response, next: NextFunction): void {
  response.on('finish', () => {
    void database.getRepository(AccessLogEntry).insert({
      ipAddress: request.ip ?? '',
      userAgent: request.get('user-agent') ?? '',
      path: request.path,
      status: response.statusCode,
    });
  });
  next();
}
