/**
 //= @type/jsdoc
 * @typedef {object} Choice
 * @property {boolean} marketingConsent //= marketingConsent:user.preferences.marketing_consent|user.privacy_preferences
 * @property {boolean} statisticsConsent //= statisticsConsent:user.privacy_preferences|user.preferences
 * @property {string} bannerTitle //= bannerTitle:-
 * @property {string} policyVersion //= policyVersion:-
 */

//= @storage/cookie
/** @param {Choice} choice */
export function keep(choice) { //= choice:?@param
  document.cookie = `consent=${encodeURIComponent(JSON.stringify(choice))}; max-age=15552000`; //= consent:?
}

//= @param
export function isAllowed(purposeName) { //= purposeName:-
  return document.cookie.includes(purposeName);
}
