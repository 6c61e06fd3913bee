import { request } from './client.js';
import routes from './routes.js';

const TOKEN_KEY = 'cfd.1';
const THEME_KEY = 'cfd.2';
const STORAGE_KEYS = { memberEmail: 'cfd.3', collapsed: 'cfd.4' };

//= @storage/constants
export function keep(token, email, theme) { //= *:?
  localStorage.setItem(TOKEN_KEY, token); //= TOKEN_KEY:user.authorization.credentials
  localStorage.setItem(STORAGE_KEYS.memberEmail, email); //= memberEmail:user.contact.email
  localStorage.setItem(THEME_KEY, theme); //= THEME_KEY:-
  localStorage.setItem(STORAGE_KEYS.collapsed, 'yes'); //= collapsed:-
  storageService.set('refreshToken', token); //= refreshToken:user.authorization.credentials
  storage.set('sortOrder', theme); //= sortOrder:-
}

//= @payload/request
export const invite = (form) =>
  request(routes.invite, {
    body: {
      phone: form.phone, //= user.contact.phone_number
      comment: form.comment, //= user.content
      token: form.token, //= user.authorization.credentials
      theme: form.theme, //= -
    },
  });

export async function complain(form) {
  const data = {
    remark: form.remark, //= user.content
    berth: form.berth, //= -
  };
  await request(routes.complaint, { body: data });
}

export function remember(note) {
  // What stays in the program is written to nobody.
  const line = {
    comment: note.comment, //= ?
    note: 'opened', //= -
  };
  return draw(line);
}

export const contactUs = (name, email, message) => //= *:?
  fetch('/api', { method: 'POST', body: JSON.stringify({ name, email, message }) }); //= name:user.name email:user.contact.email message:?
