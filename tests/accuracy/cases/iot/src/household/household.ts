import type { FloorPlan } from '../rooms/floor-plan.js';

// Who lives in a home and what the home learns of them.
//= @class
export class Resident {
  id = ''; //= ?
  nickname = ''; //= user.name|user.account.username
  faceTemplate?: Uint8Array; //= user.biometric.face|user.biometric|user.authorization.biometric
  voicePrint?: string; //= user.biometric.voice|user.biometric|user.authorization.biometric
  fingerprintHash?: string; //= user.biometric.fingerprint|user.biometric|user.authorization.biometric
  doorPin = ''; //= user.authorization
  wakeUpTime?: string; //= user.behavior|user.preferences
  isHome = false; //= user.location|user.behavior
  phoneMac?: string; //= user.device.device_id
  language = 'en'; //= user.preferences.locale|user.demographic.language
}

export class Household {
  residents: Resident[] = []; //= ?
  homeAddress = ''; //= user.contact.address
  latitude = 0; //= user.location|user.contact.address
  longitude = 0; //= user.location|user.contact.address
  wifiPassword = ''; //= ?
  emergencyContacts: string[] = []; //= user.contact.emergency|user.relationships
  energyTariffName = ''; //= -
  plan?: FloorPlan; //= ?
}

export class Firmware {
  name = ''; //= -
  version = ''; //= -
  language = 'c'; //= -
  address = 0x8000; //= -
  signature = ''; //= -
  fingerprint = ''; //= -
  description = ''; //= -
}

export class Scene {
  title = ''; //= -
  label = ''; //= -
  iconImage = ''; //= -
  roomNames: string[] = []; //= -
}

//= @class/parameter-property
export class Doorbell {
  constructor(
    readonly ownerEmail: string, //= user.contact.email
    private readonly visitorPhoto: string, //= user.image
    private readonly ringName: string, //= -
    readonly macAddress: string, //= ?
    private readonly ipAddress: string, //= ?
    readonly volume = 5, //= -
  ) {}

  describe(): string {
    return `${this.ringName} at ${this.volume}`; //= *:?
  }
}

export class Member {
  constructor(
    readonly firstName: string, //= user.name.first
    readonly phoneNumber: string, //= user.contact.phone_number
    readonly birthday: Date | null, //= user.demographic.date_of_birth
    readonly relationToOwner: string, //= user.relationships
    readonly badgeColour: string, //= -
  ) {}
}
