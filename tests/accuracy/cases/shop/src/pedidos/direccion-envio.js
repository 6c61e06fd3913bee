const { Router } = require('express');
const { guardarDireccion, listarArticulos } = require('./almacen');

const rutas = Router();

//= @request/express
rutas.post('/direccion', async (req, res) => {
  const { calle, ciudad, codigo_postal, destinatario } = req.body; //= calle:user.contact.address.street ciudad:user.contact.address.city codigo_postal:user.contact.address.postal_code destinatario:user.name
  await guardarDireccion({ calle, ciudad, codigo_postal, destinatario }); //= *:?
  res.sendStatus(204);
});

rutas.get('/articulos', async (req, res) => {
  const { pagina, orden } = req.query; //= pagina:- orden:-
  res.json({ articulos: await listarArticulos(pagina, orden) }); //= articulos:-@payload/response
});

module.exports = rutas;
