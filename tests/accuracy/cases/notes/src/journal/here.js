/**
 * Where and with whom an entry was written.
 //= @type/jsdoc
 * @typedef {object} Companion
 * @property {string} fullName  the friend's name //= fullName:user.name
 * @property {string} [phone] //= phone:user.contact.phone_number
 * @property {Date} [birthday] //= birthday:user.demographic.date_of_birth
 * @property {string} stickerName //= stickerName:-
 */

/**
 * @typedef {object} Sticker
 * @property {string} name //= name:-
 * @property {string} title //= title:-
 * @property {string} image //= image:-
 * @property {string} language //= language:-
 */

//= @other/permission
export function locate(onFound) { //= onFound:-@param
  navigator.geolocation.getCurrentPosition((position) => { //= *:?
    const { latitude, longitude, accuracy } = position.coords; //= latitude:user.location longitude:user.location accuracy:?
    onFound({ lat: latitude, lon: longitude, zoom: 12 }); //= lat:? lon:? zoom:- *:?
  });
}

export async function recordVoice() {
  const voice = await navigator.mediaDevices.getUserMedia({ audio: true, video: false }); //= voice:user.biometric.voice|user.content|user.sensor audio:? video:- getUserMedia:?
  const [camera] = await navigator.mediaDevices.enumerateDevices(); //= camera:? enumerateDevices:?
  const chosen = await navigator.contacts.select(['name', 'email', 'tel'], { multiple: true }); //= chosen|select|contacts:user.relationships|user.contact|user.name name:? email:? tel:? *:?
  return { voice, camera, chosen }; //= *:?
}

export async function paste() {
  const copied = await navigator.clipboard.readText(); //= copied:? readText:?
  const permission = await navigator.permissions.query({ name: 'geolocation' }); //= permission:- name:-
  const lock = await navigator.wakeLock.request('screen'); //= lock:-
  const fonts = await window.queryLocalFonts(); //= fonts:?
  const { quota, usage } = await navigator.storage.estimate(); //= quota:- usage:-
  return { copied, permission, lock, fonts, quota, usage }; //= *:?
}

//= @param/jsdoc
/**
 * @param {Companion} companion //= companion:?
 * @param {string} stickerName //= stickerName:-
 * @returns {string}
 */
export function caption(companion, stickerName) { //= companion:? stickerName:-
  return `${companion.fullName} (${stickerName})`; //= *:?
}
