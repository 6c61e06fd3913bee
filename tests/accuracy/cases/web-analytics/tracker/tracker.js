import { UAParser } from 'ua-parser-js';
import { isAllowed } from '../consent/choice.js';

const ENDPOINT = 'https://count.example/collect';

//= @payload/http
export function pageView(siteName) { //= siteName:-@param
  if (!isAllowed('statistics')) return;
  const { browser, os } = new UAParser(navigator.userAgent).getResult(); //= browser:? os:? userAgent:?
  navigator.sendBeacon(
    ENDPOINT,
    JSON.stringify({
      visitorId: visitorId(), //= user.unique_id|user.device
      path: location.pathname, //= user.behavior
      referrer: document.referrer, //= user.behavior
      browserName: browser.name, //= user.device|user.telemetry name:?
      osVersion: os.version, //= user.device|user.telemetry
      screenWidth: screen.width, //= user.device|user.telemetry
      language: navigator.language, //= user.preferences.locale|user.demographic.language|user.device
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, //= user.preferences.timezone
      scriptVersion: '5.0', //= -
      siteName, //= -
      eventName: 'view', //= -
    }),
  );
}

//= @storage/web-storage
function visitorId() {
  const known = localStorage.getItem('_visitor'); //= *:?
  if (known) return known;
  const fresh = crypto.randomUUID(); //= ?
  localStorage.setItem('_visitor', fresh); //= _visitor|fresh:user.unique_id|user.device
  localStorage.setItem('_script_version', '5.0'); //= _script_version:-
  localStorage.setItem('_endpoint_name', ENDPOINT); //= _endpoint_name|ENDPOINT:-
  sessionStorage.setItem('landing_page', location.pathname); //= landing_page:user.behavior
  document.cookie = `_session=${fresh}; max-age=1800; SameSite=Lax`; //= _session:user.device.cookie_id|user.unique_id|user.authorization@storage/cookie
  document.cookie = 'cookie_banner_title=short; path=/'; //= cookie_banner_title:-@storage/cookie
  return fresh;
}

//= @analytics/own
export function custom(tracker, eventName, buttonLabel) { //= tracker:-@param eventName:-@param buttonLabel:-@param
  window.dataLayer.push({ event: eventName, button_label: buttonLabel, page_title: document.title }); //= event:- button_label:- page_title:?
  window._paq.push(['setUserId', tracker.email]); //= email:user.contact.email
  window.plausible(eventName, { props: { search_query: tracker.query, author_name: 'editorial', section_name: 'news' } }); //= search_query:user.behavior author_name:- section_name:- props:- query:?
}
