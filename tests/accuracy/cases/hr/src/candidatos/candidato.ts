// Módulo de recrutamento para Portugal e Brasil.
//= @type
export type Candidato = {
  id: string; //= ?
  nome: string; //= user.name
  sobrenome: string; //= user.name.last
  correio_eletronico: string; //= user.contact.email
  telemovel: string; //= user.contact.phone_number
  data_nascimento: string; //= user.demographic.date_of_birth
  cpf: string; //= user.government_id
  estado_civil?: string; //= user.demographic.marital_status
  morada: { rua: string; codigo_postal: string; cidade: string }; //= ? rua:user.contact.address.street codigo_postal:user.contact.address.postal_code cidade:user.contact.address.city
  pretensao_salarial: number; //= user.employment.salary
  experiencia: Experiencia[]; //= ?
};

type Experiencia = {
  empresa: string; //= user.employment|user.workplace|user.contact.organization
  cargo: string; //= user.job_title|user.employment
  inicio: string; //= user.employment
};

export type Vaga = {
  titulo: string; //= -
  descricao: string; //= -
  cidade: string; //= -
  nomeDoDepartamento: string; //= -
  numeroDeVagas: number; //= -
};

export type Filtro = {
  [Chave in keyof Candidato]?: Candidato[Chave];
} & {
  ordenarPor: keyof Candidato; //= -
  mostrarTelefone: boolean; //= -
  pagina: number; //= -
};

//= @param
export function enviarConvite(nome: string, correio: string, vaga: Vaga): string { //= nome:user.name correio:user.contact.email vaga:-
  return `Para: ${correio}. Caro ${nome}, temos a vaga ${vaga.titulo}.`; //= *:?
}

export const formatarTitulo = (titulo: string, cidade: string) => `${titulo} (${cidade})`; //= titulo:- cidade:?
