import { z } from 'zod';
import { parseRequest } from '../request';
import { profiles } from '../data';

const schema = z.object({});

//= @request/next
export async function POST(request: Request) {
  const { body, error } = await parseRequest(request, schema); //= error:-
  if (error) return error();
  const { username, birthDate, theme, hasAvatar } = body; //= username:user.account.username birthDate:user.demographic.date_of_birth theme:- hasAvatar:-
  await profiles.keep({ username, birthDate, theme, hasAvatar }); //= username:? birthDate:? theme:- hasAvatar:-
  return Response.json({ done: true, email: request.headers.get('x-mail-hint') ? 'set' : 'unset' }); //= done:- email:? x-mail-hint:?
}
