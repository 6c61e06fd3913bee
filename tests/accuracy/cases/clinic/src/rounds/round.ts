//= @interface
export interface BedsideRound {
  id: string; //= ?
  admissionId: string; //= ?
  takenAt: string; //= ?
  createdBy: string; //= ?
  consciousnessLevel?: string; //= user.health_and_medical
  gcsEye?: number; //= user.health_and_medical
  gcsMotor?: number; //= user.health_and_medical
  leftPupilSize?: number; //= user.health_and_medical
  etco2?: number; //= user.health_and_medical
  pco2?: number; //= user.health_and_medical
  hco3?: number; //= user.health_and_medical
  lactate?: number; //= user.health_and_medical
  sodium?: number; //= user.health_and_medical
  spo2?: number; //= user.health_and_medical
  pulse?: number; //= user.health_and_medical
  ventilatorMode?: string; //= user.health_and_medical
  tidalVolume?: number; //= user.health_and_medical
  cuffLeakVolume?: number; //= user.health_and_medical
  sputumColour?: string; //= user.health_and_medical
  isSnoring?: boolean; //= user.health_and_medical
  urineOutput?: number; //= user.health_and_medical
  drainSiteNote?: string; //= user.health_and_medical
  version: number; //= -
  isLoading: boolean; //= -
  sortOrder: number; //= -
  nursing?: { procedure: string; handover: string; label: string }[]; //= procedure:user.health_and_medical handover:user.health_and_medical label:- nursing:?
}

export interface PressureSore {
  region: string; //= user.health_and_medical
  width: number; //= user.health_and_medical
  depth: number; //= user.health_and_medical
  exudateAmount: string; //= user.health_and_medical
  id: string; //= ?
}

// The pharmacy's list of what it sells: nobody takes it.
export interface DrugCatalogEntry {
  name: string; //= -
  dosage: string; //= -
  strength: string; //= -
  manufacturer: string; //= -
  contraindications: string[]; //= -
  price: number; //= -
}

// What the form shows, not what it takes.
export interface RoundFormConfig {
  spo2: { min: number; max: number }; //= -
  bloodPressure: boolean; //= -
  showLactate: boolean; //= -
  ventilatorModes: string[]; //= -
  maxRows: number; //= -
}

export interface VitalsChartProps {
  spo2Color: string; //= -
  heartRateAxis: string; //= -
  width: number; //= -
  onSelect: () => void; //= -
}

export interface VaccinationTotals {
  vaccinatedCount: number; //= -
  hospitalizedTotal: number; //= -
  bedsFree: number; //= -
  positiveRate: number; //= -
}

export interface VitalConceptUuids {
  systolicUuid: string; //= -
  diastolicUuid: string; //= -
  spo2Uuid: string; //= -
  unit: string; //= -
}

export enum VentilatorMode {
  VolumeControl = 'vc', //= -
  PressureSupport = 'ps', //= -
}

export interface LabPrice {
  testName: string; //= -
  hemoglobin: number; //= ?
  turnaroundHours: number; //= -
  price: number; //= -
}
