const { Sequelize } = require('sequelize');

//= @other
module.exports = new Sequelize('school', 'app', process.env.DB_PASSWORD, { host: 'db', dialect: 'mysql', timezone: '+00:00' }); //= DB_PASSWORD:- host:- dialect:- timezone:-
