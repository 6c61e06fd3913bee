//= @class
/** A clinician's record of one visit. */
export class VisitNote {
  static readonly schemaName = 'visit-note'; //= -

  //= @class/parameter-property
  constructor(
    readonly patientName: string, //= user.name
    private readonly symptoms: readonly string[], //= user.health_and_medical
    public diagnosis: string, //= user.health_and_medical
    protected bloodPressure: { systolic: number; diastolic: number }, //= user.health_and_medical|user.biometric.health systolic:user.health_and_medical|user.biometric.health diastolic:user.health_and_medical|user.biometric.health
    public readonly authorLicence: string, //= ?
    private readonly templateName: string, //= -
    readonly maxLength = 4000, //= -
  ) {}

  get summary(): string { //= summary:?
    return `${this.patientName}: ${this.diagnosis}`; //= *:?
  }
}

export class NotePrinter {
  //= @class/parameter-property
  constructor(
    private readonly printerName: string, //= -
    private readonly hostAddress: string, //= -
    private readonly macAddressFormat: string, //= -
    readonly fontWeight: number, //= -
    private readonly adminPassword: string, //= -
    public readonly paperSize = 'A4', //= -
  ) {}
}

//= @param
export function bmi(weight: number, height: number): number { //= weight:user.biometric.health|user.health_and_medical height:user.biometric.health|user.health_and_medical
  return weight / (height / 100) ** 2;
}

export function drawBox(width: number, height: number, weight: number, label: string): string { //= width:- height:- weight:- label:-
  return `${label}: ${width} by ${height}, line ${weight}`;
}

export function notifyNextOfKin(nextOfKin: string, phone: string, dryRun = false): void { //= nextOfKin:user.relationships|user.contact.emergency|user.name phone:user.contact.phone_number dryRun:-
  if (!dryRun) queue.push({ to: phone, body: `Please call us, ${nextOfKin}` }); //= to:? body:?
}

const queue: { to: string; body: string }[] = []; //= to:? body:?
