import Cookies from 'js-cookie';
import { EDITOR_FONT_KEY, EMAIL_KEY, LAST_VERSION_KEY, NAME_KEY, SIDEBAR_KEY, SYNC_TOKEN_KEY } from './keys.js';

//= @storage/web-storage
export function saveAccount(email: string, displayName: string, token: string) { //= email:user.contact.email@param displayName:user.name@param token:user.authorization.credentials@param
  localStorage.setItem(EMAIL_KEY, email); //= EMAIL_KEY|email|pw.account-email:user.contact.email *:?
  localStorage.setItem(NAME_KEY, displayName); //= NAME_KEY|displayName|pw.profile-name:user.name *:?
  sessionStorage.setItem(SYNC_TOKEN_KEY, token); //= SYNC_TOKEN_KEY|token|pw.sync-token:user.authorization.credentials *:?
  localStorage['last_position'] = JSON.stringify({ latitude: 0, longitude: 0 }); //= last_position:user.location *:?
  window.localStorage.timezone = Intl.DateTimeFormat().resolvedOptions().timeZone; //= timezone:user.preferences.timezone
}

export function saveEditor(fontName: string, fontWeight: number, title: string) { //= fontName:-@param fontWeight:-@param title:-@param
  localStorage.setItem(EDITOR_FONT_KEY, fontName); //= EDITOR_FONT_KEY|fontName:-
  localStorage.setItem('editor.font-weight', String(fontWeight)); //= editor.font-weight|fontWeight:-
  localStorage.setItem(SIDEBAR_KEY, title); //= SIDEBAR_KEY|title:-
  sessionStorage.setItem(LAST_VERSION_KEY, '4.1.0'); //= LAST_VERSION_KEY:-
  localStorage.setItem('has-seen-email-tip', 'yes'); //= has-seen-email-tip:-
  localStorage.removeItem('page-name'); //= page-name:-
}

export function account() {
  return { email: localStorage.getItem(EMAIL_KEY), theme: localStorage.getItem('theme') }; //= *:?
}

//= @storage/cookie
export function shareBox(ownerEmail: string, boxName: string) { //= ownerEmail:user.contact.email@param boxName:-@param
  Cookies.set('pw_owner', ownerEmail, { expires: 30 }); //= pw_owner:user.contact.email|user.unique_id|user.name ownerEmail:?
  document.cookie = `visitor_id=${crypto.randomUUID()}; path=/; max-age=31536000`; //= visitor_id:user.device.cookie_id|user.unique_id
  document.cookie = `box_name=${boxName}; path=/`; //= box_name|boxName:-
  Cookies.set('panel_title', 'Drafts'); //= panel_title:-
}
