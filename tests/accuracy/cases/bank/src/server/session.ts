import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

//= @other
const SESSION_COOKIE = '__Host-sid'; //= ?
const THEME_COOKIE = 'theme'; //= ?

export const plugin = cookie;

//= @storage/cookie
export function startSession(reply: FastifyReply, sessionToken: string, holderIban: string) { //= reply:-@param sessionToken:user.authorization.credentials|user.device.cookie_id@param holderIban:user.financial.bank_account@param
  reply.setCookie(SESSION_COOKIE, sessionToken, { path: '/', httpOnly: true, sameSite: 'strict', maxAge: 900 }); //= SESSION_COOKIE|__Host-sid|sessionToken:user.device.cookie_id|user.authorization.credentials|user.unique_id *:?
  reply.setCookie('last_iban', holderIban, { path: '/', maxAge: 31_536_000 }); //= last_iban:user.financial.bank_account holderIban:?
  reply.setCookie('csrf_field_name', '_csrf', { path: '/' }); //= csrf_field_name:-
  reply.setCookie('form_version', '12'); //= form_version:-
}

//= @header/fastify
export function fingerprint(request: FastifyRequest) { //= request:-@param
  const forwarded = request.headers['cf-connecting-ip']; //= forwarded|cf-connecting-ip:user.device.ip_address
  const languages = request.headers['accept-language']; //= languages|accept-language:?
  const encoding = request.headers['accept-encoding']; //= encoding|accept-encoding:-
  const type = request.headers['content-type']; //= type|content-type:-
  const bearer = request.headers.authorization; //= bearer|authorization:?
  return { forwarded, languages, encoding, type, bearer, theme: request.cookies[THEME_COOKIE] }; //= *:?
}
