//= @interface
export interface FHIRCondition {
  resourceType: string; //= -
  clinicalStatus: { coding: string[]; display: string }; //= clinicalStatus:? coding:? display:?
  onsetDateTime: string; //= user.health_and_medical
  abatementDateTime?: string; //= user.health_and_medical
  recordedDate: string; //= ?
  recorder: { display: string; reference: string }; //= recorder:? display:? reference:?
}

export interface DrugOrder {
  patient: string; //= user.unique_id
  dose: number; //= user.health_and_medical
  route: string; //= user.health_and_medical
  frequency: string; //= user.health_and_medical
  drug: { uuid: string }; //= ?
}

// A route of the app and a sampling rate: words of the trade elsewhere.
export interface TelemetryStream {
  route: string; //= -
  frequency: number; //= -
  rate: number; //= -
}
