// Ledenadministratie voor de Nederlandse vestigingen.
//= @interface
export interface Lid {
  lidnummer: string; //= user.unique_id
  voornaam: string; //= user.name.first
  achternaam: string; //= user.name.last
  tussenvoegsel?: string; //= user.name
  geboortedatum: string; //= user.demographic.date_of_birth
  geslacht?: string; //= user.demographic.gender
  telefoonnummer?: string; //= user.contact.phone_number
  bsn?: string; //= user.government_id
  adres: Adres; //= user.contact.address
  rekeningnummer: string; //= user.financial.bank_account
  opmerkingen?: string; //= user.content
}

export interface Adres {
  straat: string; //= user.contact.address.street
  huisnummer: string; //= user.contact.address.street
  postcode: string; //= user.contact.address.postal_code
  woonplaats: string; //= user.contact.address.city
}

export interface Vestiging {
  naam: string; //= -
  straat: string; //= -
  plaats: string; //= -
  telefoon: string; //= -
  openingstijden: string; //= -
}

export interface Abonnement {
  naam: string; //= -
  omschrijving: string; //= -
  prijs: number; //= -
  minimumleeftijd: number; //= -
}

//= @param
export function stuurBrief(voornaam: string, straat: string, woonplaats: string, sjabloonnaam: string): string { //= voornaam:user.name.first straat:user.contact.address.street woonplaats:user.contact.address.city sjabloonnaam:-
  return `${sjabloonnaam}: ${voornaam}, ${straat}, ${woonplaats}`;
}

export function sorteer(kolomnaam: string, aantalRegels: number): string { //= kolomnaam:- aantalRegels:-
  return `${kolomnaam} ${aantalRegels}`;
}
