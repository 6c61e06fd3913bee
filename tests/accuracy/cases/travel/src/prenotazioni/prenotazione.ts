// Prenotazioni raccolte dalle agenzie italiane.
//= @interface
export interface Ospite {
  nome: string; //= user.name
  cognome: string; //= user.name.last
  codiceFiscale: string; //= user.government_id
  dataDiNascita: string; //= user.demographic.date_of_birth
  cellulare?: string; //= user.contact.phone_number
  postaElettronica: string; //= user.contact.email
  indirizzo: Indirizzo; //= user.contact.address
  cittadinanza: string; //= user.demographic.nationality
  allergie?: string; //= user.health_and_medical
  targaAuto?: string; //= user.government_id.vehicle_registration|user.government_id
}

export interface Indirizzo {
  via: string; //= user.contact.address.street
  cap: string; //= user.contact.address.postal_code
  citta: string; //= user.contact.address.city
}

export interface Albergo {
  nome: string; //= -
  citta: string; //= -
  via: string; //= -
  telefono: string; //= -
  descrizione: string; //= -
}

export interface Modello {
  titolo: string; //= -
  lingua: string; //= -
  nomeFile: string; //= -
  larghezza: number; //= -
}

//= @param
export function confermaSoggiorno(cognome: string, postaElettronica: string, nomeAlbergo: string): string { //= cognome:user.name.last postaElettronica:user.contact.email nomeAlbergo:-
  return `${postaElettronica}: ${cognome}, la aspettiamo a ${nomeAlbergo}`;
}

export const ordina = (nomeColonna: string, pagina: number) => `${nomeColonna}:${pagina}`; //= nomeColonna:- pagina:-
