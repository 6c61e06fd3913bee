// Pedidos de la tienda española.
//= @interface
export interface Cliente {
  id: number; //= ?
  nombre: string; //= user.name
  apellidos: string; //= user.name.last
  correo: string; //= user.contact.email
  telefono?: string; //= user.contact.phone_number
  fechaNacimiento?: Date; //= user.demographic.date_of_birth
  dni: string; //= user.government_id
  direccion: Direccion; //= user.contact.address
}

export interface Direccion {
  calle: string; //= user.contact.address.street
  numero: string; //= ?
  ciudad: string; //= user.contact.address.city
  codigoPostal: string; //= user.contact.address.postal_code
  provincia: string; //= user.contact.address.state
}

export interface Articulo {
  nombre: string; //= -
  precio: number; //= -
  descripcion: string; //= -
  peso: number; //= -
}

export interface Almacen {
  nombre: string; //= -
  ubicacion: string; //= -
  telefonoCentralita: string; //= ?
}

//= @param
export function buscarPorCorreo(clientes: readonly Cliente[], correo: string): Cliente | undefined { //= clientes:? correo:user.contact.email
  return clientes.find((cliente) => cliente.correo === correo); //= *:?
}

export function ordenarArticulos(articulos: Articulo[], campoNombre: keyof Articulo): Articulo[] { //= articulos:- campoNombre:-
  return [...articulos].sort((a, b) => String(a[campoNombre]).localeCompare(String(b[campoNombre])));
}
