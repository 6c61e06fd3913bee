// Stammdaten aus dem Kernbanksystem.
//= @interface
export interface Kunde {
  kundennummer: string; //= user.unique_id
  anrede?: 'Frau' | 'Herr'; //= user.demographic.gender|user.name
  vorname: string; //= user.name.first
  familienname: string; //= user.name.last
  geburtsort: string; //= user.demographic
  staatsangehoerigkeit: string; //= user.demographic.nationality
  familienstand: string; //= user.demographic.marital_status
  steuernummer: string; //= user.government_id.tax_id
  ausweisnummer: string; //= user.government_id
  telefonPrivat?: string; //= user.contact.phone_number
  wohnort: Anschrift; //= ?
  kontoverbindung: Bankverbindung; //= ?
}

interface Anschrift {
  strasse: string; //= user.contact.address.street
  hausnummer: string; //= user.contact.address.street
  ort: string; //= user.contact.address.city
  postleitzahl: string; //= user.contact.address.postal_code
}

interface Bankverbindung {
  iban: string; //= user.financial.bank_account
  kontoinhaber: string; //= user.name|user.financial
}

export interface Filiale {
  name: string; //= -
  ort: string; //= -
  strasse: string; //= -
  oeffnungszeiten: string; //= -
  leitungsnummer: string; //= -
}

export interface Vordruck {
  bezeichnung: string; //= -
  dateiname: string; //= -
  sprache: string; //= -
  namensfeldLaenge: number; //= -
  adresszeilen: number; //= -
}

//= @param
export function begruessen(nachname: string, anrede?: string): string { //= nachname:user.name.last anrede:user.demographic.gender|user.name
  return anrede ? `Guten Tag, ${anrede} ${nachname}` : `Guten Tag, ${nachname}`;
}

export function druckeFormular(formularname: string, spaltenbreite: number, sprache: string): void { //= formularname:- spaltenbreite:- sprache:-
  process.stdout.write(`${formularname}:${spaltenbreite}:${sprache}`);
}
