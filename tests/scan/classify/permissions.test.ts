import { expect, test } from 'vitest';
import { observedIn } from './found.js';

const asked = async (text: string): Promise<readonly string[]> =>
  (await observedIn({ 'src/ask.ts': text })).map(({ place, category }) => `${place} ${category}`);

test.each([
  ['navigator.geolocation.getCurrentPosition(show);', ['arg:navigator.geolocation.getCurrentPosition user.location.precise']],
  ['window.navigator.geolocation.watchPosition(show);', ['arg:navigator.geolocation.watchPosition user.location.precise']],
  [
    'navigator.mediaDevices.getUserMedia({ video: true, audio: wanted });',
    [
      'arg:navigator.mediaDevices.getUserMedia.video user.content.self_image',
      'arg:navigator.mediaDevices.getUserMedia.audio user.content',
    ],
  ],
  ['Notification.requestPermission();', ['arg:Notification.requestPermission user.preferences']],
  ["navigator.contacts.select(['tel']);", ['arg:navigator.contacts.select user.relationships']],
  [
    'navigator.bluetooth.requestDevice({ acceptAllDevices: true });',
    ['arg:navigator.bluetooth.requestDevice user.device.device_id'],
  ],
  [
    "import * as Location from 'expo-location';\nexport const at = () => Location.getCurrentPositionAsync({});",
    ['arg:expo-location.getCurrentPositionAsync user.location.precise'],
  ],
  [
    "import FingerprintJS from '@fingerprintjs/fingerprintjs';\nFingerprintJS.load();",
    ['arg:@fingerprintjs/fingerprintjs.load user.device.device_id'],
  ],
])('%s takes in what the person is asked for', async (text, places) => {
  expect(await asked(text)).toEqual(places);
});

test.each([
  'navigator.mediaDevices.getUserMedia({ video: false });',
  'const navigator = { geolocation: charts };\nnavigator.geolocation.getCurrentPosition(show);',
  "import { getToken } from './tokens';\ngetToken('csrf');",
  "import { load } from 'js-yaml';\nload(text);",
  'navigator.serial.requestPort();',
  "navigator.permissions.query({ name: 'geolocation' });",
])('%s takes in nothing', async (text) => {
  expect(await asked(text)).toEqual([]);
});
