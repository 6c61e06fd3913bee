import { limits } from '../../limits';

//= @request/next
export async function POST(request: Request) {
  const { email, code } = await request.json(); //= email:user.contact.email code:user.authorization.credentials
  if (!email || email.trim() === '') return Response.json({ error: 'no address', code: 400 }); //= email:- error:-@payload/response code:-@payload/response
  const address = request.headers.get('x-forwarded-for'); //= x-forwarded-for:user.device.ip_address@header/next
  const first = address?.split(',')[0];
  await limits.email.take(`${email}:${first}`);
  return Response.json({ ok: true });
}
