import { createCookieSessionStorage } from '@remix-run/node';

//= @storage/cookie
export const { getSession, commitSession } = createCookieSessionStorage({
  cookie: { name: '__session', secrets: [process.env.SESSION_SECRET as string], sameSite: 'lax', httpOnly: true }, //= name:? secrets:- SESSION_SECRET:- cookie:?
});
