//= @interface
export interface FloorPlan {
  name: string; //= -
  width: number; //= -
  height: number; //= -
  rooms: Room[]; //= -
  units: 'm' | 'ft'; //= -
}

export interface Room {
  name: string; //= -
  label: string; //= -
  temperature: number; //= -
  humidity: number; //= -
  lampNames: string[]; //= -
}

export interface GatewayStatus {
  hostAddress: string; //= -
  hostName: string; //= -
  uptime: number; //= -
  firmwareName: string; //= -
  adminPassword: string; //= -
}

export interface NurseryMonitor {
  babyName: string; //= user.name|user.childrens
  babyBirthDate: string; //= user.demographic.date_of_birth|user.childrens
  breathingRate: number; //= user.health_and_medical|user.biometric.health|user.user_sensor
  parentPhone: string; //= user.contact.phone_number
  lullabyTitle: string; //= -
}

//= @param
export function area(width: number, height: number, unitName: string): string { //= width:- height:- unitName:-
  return `${width * height} ${unitName}²`;
}

export function unlock(residentName: string, pin: string, doorName: string): boolean { //= residentName:user.name pin:user.authorization doorName:-
  return Boolean(residentName && pin && doorName);
}
