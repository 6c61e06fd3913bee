// The subset of FHIR R4 that we exchange with the regional record service.
//= @type
export type HumanName = {
  family: string; //= user.name.last
  given: string[]; //= user.name.first
  prefix?: string[]; //= user.name|user.demographic.gender
};

export type ContactPoint = {
  system: 'phone' | 'email'; //= -
  value: string; //= user.contact
};

export type FhirPatient = {
  resourceType: 'Patient'; //= -
  name: HumanName[]; //= user.name
  telecom?: ContactPoint[]; //= ?
  birthDate?: string; //= user.demographic.date_of_birth
  deceasedDateTime?: string; //= user.health_and_medical|user.demographic
  maritalStatus?: { text: string }; //= user.demographic.marital_status text:?
  communication?: { language: string }[]; //= ? language:user.demographic.language|user.preferences.locale
};

export type Observation = {
  resourceType: 'Observation'; //= -
  subject: { reference: string }; //= ? reference:?
  code: { text: string }; //= ? text:?
  valueQuantity: { value: number; unit: string }; //= ? value:? unit:-
};

export type OrganizationResource = {
  resourceType: 'Organization'; //= -
  name: string; //= -
  alias: string[]; //= -
  telecom: { system: string; value: string }[]; //= telecom:? system:- value:?
  address: { city: string; postalCode: string }; //= - city:- postalCode:-
};

export type Bundle<T> = {
  type: 'searchset'; //= -
  total: number; //= -
  link: { relation: string; url: string }[]; //= - relation:- url:-
  entry: { fullUrl: string; resource: T }[]; //= entry:? fullUrl:-
};

export type PatientSummary = Pick<FhirPatient, 'name' | 'birthDate'> & { //= *:?
  gp: string; //= ?
  carePlan: string; //= user.health_and_medical
  pageTitle: string; //= -
};
