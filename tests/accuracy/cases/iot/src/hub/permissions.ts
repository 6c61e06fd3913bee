import { Camera } from 'expo-camera';
import * as Contacts from 'expo-contacts';
import * as Location from 'expo-location';

//= @other/permission
export async function pairPhone() {
  await Location.requestForegroundPermissionsAsync(); //= *:?
  await Camera.requestCameraPermissionsAsync(); //= *:?
  const { latitude, longitude } = (await Location.getCurrentPositionAsync({})).coords; //= latitude:user.location longitude:user.location *:?
  const { data: people } = await Contacts.getContactsAsync({ fields: [Contacts.Fields.PhoneNumbers] }); //= people|data:user.relationships|user.contact|user.name *:?
  const bluetooth = await navigator.bluetooth.requestDevice({ filters: [{ namePrefix: 'Lamp' }] }); //= bluetooth:- requestDevice:? namePrefix:- filters:-
  const serialPort = await navigator.serial.requestPort(); //= serialPort:-
  const estimate = await navigator.storage.estimate(); //= estimate:-
  const title = document.title; //= title:-
  return { latitude, longitude, people, bluetooth, serialPort, estimate, title }; //= *:?
}

//= @storage/web-storage
export function rememberHome(address: string, wifiName: string, lampName: string) { //= address:? wifiName:? lampName:-@param
  localStorage.setItem('home_address', address); //= home_address|address:user.contact.address
  localStorage.setItem('geofence', JSON.stringify({ lat: 52.5, lng: 13.4, radius: 80 })); //= geofence:? lat:? lng:? radius:-
  localStorage.setItem('last_lamp_name', lampName); //= last_lamp_name|lampName:-
  localStorage.setItem('panel_height', '320'); //= panel_height:-
  sessionStorage.setItem('resident_face', 'data:image/png;base64,'); //= resident_face:user.biometric.face|user.image|user.biometric
  sessionStorage.setItem('wifi', wifiName); //= *:?
}

//= @payload/url
export function videoLink(residentName: string, cameraName: string, streamToken: string) { //= residentName:user.name@param cameraName:-@param streamToken:?@param
  const link = new URL('https://live.example/stream');
  link.search = new URLSearchParams({ viewer: residentName, camera_name: cameraName, codec: 'h264', token: streamToken }).toString(); //= viewer:user.name|user.unique_id camera_name:- codec:- token:? residentName:?
  return link;
}

//= @analytics/firebase
export async function report(analytics: { logEvent(name: string, values: object): void }, ownerEmail: string, lampName: string) { //= analytics:-@param name:-@param values:?@param ownerEmail:user.contact.email@param lampName:-@param
  analytics.logEvent('paired', { owner_email: ownerEmail, lamp_name: lampName, firmware_name: 'f7' }); //= owner_email:user.contact.email lamp_name:- firmware_name:-
}
