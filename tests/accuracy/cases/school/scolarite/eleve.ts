// Dossier scolaire des établissements français.
//= @class
export class Eleve {
  matricule = ''; //= user.unique_id|user.education
  prenom = ''; //= user.name.first
  nomDeFamille = ''; //= user.name.last
  dateDeNaissance?: Date; //= user.demographic.date_of_birth
  lieuDeNaissance = ''; //= user.demographic
  courriel = ''; //= user.contact.email
  responsables: Responsable[] = []; //= ?
  moyenneGenerale?: number; //= user.education
  regimeAlimentaire?: string; //= user.health_and_medical|user.preferences|user.demographic
  photoIdentite?: string; //= user.image
}

export class Responsable {
  nom = ''; //= user.name
  lienDeParente = ''; //= user.relationships
  telephone = ''; //= user.contact.phone_number
  profession?: string; //= user.job_title|user.employment
  adresse = new Adresse(); //= user.contact.address
}

export class Adresse {
  rue = ''; //= user.contact.address.street
  codePostal = ''; //= user.contact.address.postal_code
  ville = ''; //= user.contact.address.city
}

export class Matiere {
  nom = ''; //= -
  intitule = ''; //= -
  coefficient = 1; //= -
  couleur = '#fff'; //= -
}

export class Bulletin {
  titre = ''; //= -
  langue = 'fr'; //= -
  nombreDePages = 1; //= -
  afficherAdresse = true; //= -
  trimestre = 1; //= -
}

//= @param
export function nomComplet(prenom: string, nom: string): string { //= prenom:user.name.first nom:user.name
  return `${prenom} ${nom.toUpperCase()}`;
}

export function trierMatieres(matieres: Matiere[], nomDuChamp: keyof Matiere): Matiere[] { //= matieres:- nomDuChamp:-
  return [...matieres].sort((a, b) => String(a[nomDuChamp]).localeCompare(String(b[nomDuChamp])));
}
